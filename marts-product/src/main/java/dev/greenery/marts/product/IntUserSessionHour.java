package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;
import static dev.greenery.application.mart.Materialization.EPHEMERAL;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.EventCounts;

import java.time.Instant;

/** What happened in a session during one clock hour. */
@Model(
        name = "int_user_session_hours",
        layer = INTERMEDIATE,
        materialization = EPHEMERAL,
        description = "One row per session and clock hour in which it has an event.")
record IntUserSessionHour(
        @Key UserId userId,
        @Key SessionId sessionId,
        @Key @Doc("Start of the clock hour in the business zone.") Instant hour,
        @Embed EventCounts counts) {}
