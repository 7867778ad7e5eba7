package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Sum;

import java.time.Instant;

/**
 * What happened on the site in one clock hour. A session is active in each hour in which it has an
 * event of any kind, the shipping too; a session without a user counts as one user.
 */
@Model(
        name = "fact_activity_hourly",
        layer = FACT,
        description = "One row per clock hour that has an event: who was there and what happened.")
record FactActivityHourly(
        @Key @Doc("Start of the clock hour in the business zone.") Instant hour,
        @Completed @Doc("0 to 23, in the business zone.") int hourOfDay,
        @Sum @Doc("Events of any kind.") long events,
        @Sum @Doc("Different sessions that have an event in the hour.") long activeSessions,
        @Sum @Doc("Different users of these sessions, and sessions without a user.")
                long activeUsers,
        @Sum @Doc("Active users that are a session without a user.") long anonymousUsers,
        @Sum @Doc("Pages looked at, of products and others.") long pageViews,
        @Sum @Doc("Times that a product was put into the cart.") long carts,
        @Sum long checkouts,
        @Sum @Doc("Packages that the warehouse sent.") long shipped) {}
