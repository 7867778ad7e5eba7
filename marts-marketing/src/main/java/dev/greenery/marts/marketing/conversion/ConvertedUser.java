package dev.greenery.marts.marketing.conversion;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Severity;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.FactOrder;
import dev.greenery.marts.core.Region;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a session converted. All sessions are here, those without a checkout too, so that a rate
 * has its denominator. One that two users share is a session of each, as in {@link IntUserSession}.
 */
@Model(
        name = "converted_users",
        layer = Layer.FACT,
        description =
                "One row per session and user: whose it was, where and when, and whether it"
                        + " converted.")
record ConvertedUser(
        @Key SessionId sessionId,
        @Key @Ref(DimUser.class) UserId userId,
        @Doc("Day of the session's start in the business zone.") LocalDate eventDate,
        @Embed Region region,
        @Doc("Whether a checkout happened.") boolean conversionFlag,
        @Ref(value = FactOrder.class, unresolved = Severity.WARN)
                @Doc("The order of the first checkout that names one.")
                Optional<OrderId> orderId) {}
