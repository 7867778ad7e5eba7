package dev.greenery.marts.product;

import static dev.greenery.application.mart.Layer.INTERMEDIATE;
import static dev.greenery.application.mart.Materialization.EPHEMERAL;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.user.UserId;

/**
 * A user's orders of one product: with the user in the grain, buyers add up. The items of an order
 * that no row has are nobody's, and have no row here.
 */
@Model(
        name = "int_user_product_orders",
        layer = INTERMEDIATE,
        materialization = EPHEMERAL,
        description = "One row per user and product that they ordered.")
record IntUserProductOrders(
        @Key UserId userId,
        @Key ProductId productId,
        @Doc("Orders of the user that hold the product.") int orders) {}
