package dev.greenery.marts.marketing.conversion;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimUser;
import dev.greenery.marts.core.EventCounts;
import dev.greenery.marts.core.Region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A visit. Its length is the user's: the warehouse's shipping event, hours after the user left, is
 * counted as {@code shipped} and moves {@code lastEventAt} alone.
 */
@ByName
@Model(
        name = "int_user_sessions",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per user and session: how long the visit was, what happened in it and"
                        + " whether it converted. Events before the log-in are of the one user"
                        + " whom the others of the session name.")
record IntUserSession(
        @Key @Ref(DimUser.class) UserId userId,
        @Key SessionId sessionId,
        @Doc("Day of started_at in the business zone.") LocalDate eventDate,
        @Doc("First user event.") Instant startedAt,
        @Doc("Last user event.") Instant endedAt,
        @Doc("Last event of any kind, the shipping included.") Instant lastEventAt,
        @Doc("Whole seconds from the first to the last user event.") long lengthSeconds,
        @Embed EventCounts counts,
        @Doc("Whether a checkout happened.") boolean converted,
        @Doc("Shorter than one minute, and neither carted nor checked out.") boolean bounced,
        @Doc("Carted and not checked out.") boolean abandonedCart,
        @Doc("The order of the first checkout that names one.") Optional<OrderId> orderId,
        @Embed Region region) {}
