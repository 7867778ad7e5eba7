package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;
import static dev.greenery.application.mart.Materialization.EPHEMERAL;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.user.UserId;

import java.time.Instant;

/** That a visitor was there in a clock hour: with the visitor in the grain, users add up. */
@Model(
        name = "int_user_hours",
        layer = INTERMEDIATE,
        materialization = EPHEMERAL,
        description =
                "One row per visitor and clock hour in which a session of theirs has an event.")
record IntUserHour(
        @Key @Doc("The user; the session when it has no user.") VisitorId visitorId,
        @Key @Doc("Start of the clock hour in the business zone.") Instant hour,
        UserId userId) {}
