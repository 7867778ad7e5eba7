package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;
import static dev.greenery.application.mart.Materialization.EPHEMERAL;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

import java.time.LocalDate;

/** A visitor's looks at one product on one day: with the visitor in the grain, viewers add up. */
@Model(
        name = "int_user_product_days",
        layer = INTERMEDIATE,
        materialization = EPHEMERAL,
        description = "One row per visitor, product and day on which they looked at it.")
record IntUserProductDay(
        @Key @Doc("The user; the session when it has no user.") VisitorId visitorId,
        @Key ProductId productId,
        @Key @Doc("Day of the views in the business zone.") LocalDate day,
        UserId userId,
        @Embed DayViews views,
        @Doc("Whether the visitor's first view ever of the product falls on the day.")
                boolean firstDay) {}
