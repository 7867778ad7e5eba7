package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Severity;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.EventCounts;
import dev.greenery.marts.core.FactOrder;

import java.time.Instant;
import java.util.Optional;

/** One visit of one user. */
@ByName
@Model(
        name = "fact_user_sessions",
        layer = FACT,
        description =
                "One row per user and session: how long the visit was and what happened. Events"
                        + " before the log-in are of the one user whom the others of the session"
                        + " name.")
record FactUserSession(
        @Key @Ref(DimUser.class) UserId userId,
        @Key SessionId sessionId,
        @Doc("First event of the user; the first event of all when the user did nothing.")
                Instant startedAt,
        @Doc("Last event of the user; the package is shipped later and lengthens no visit.")
                Instant endedAt,
        @Doc("Whole seconds from the user's first event to the last.") long lengthSeconds,
        @Doc("Last event of any kind, the shipping among them.") Instant lastEventAt,
        @Embed EventCounts counts,
        @Doc("Different products that the events name.") int distinctProducts,
        @Doc("The order of the first checkout that names one.")
                @Ref(value = FactOrder.class, unresolved = Severity.WARN)
                Optional<OrderId> orderId,
        @Doc("Shorter than one minute, and neither carted nor checked out.") boolean bounced,
        @Doc(
                        "Page views that name the user and are from before the sign-up; none is"
                                + " expected.")
                int pageViewsBeforeSignUp,
        @Doc("Checkouts that name no order, or one that the user does not have; none is expected.")
                int checkoutsWithoutOrder) {}
