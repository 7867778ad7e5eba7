package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Severity;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;

/**
 * A product of an order. The bridge lets figures of an order be spread over its products by {@code
 * shareOfBasket}, which adds up to one per order but for rounding.
 */
@Model(
        name = "dim_order_products",
        layer = DIMENSION,
        description =
                "One row per order and product: the bridge between them, with the share that the"
                        + " product has of the basket.")
public record DimOrderProduct(
        @Key @Ref(value = FactOrder.class, unresolved = Severity.WARN) OrderId orderId,
        @Key @Ref(DimProduct.class) ProductId productId,
        @Doc("(unknown) when the product is not known.") String productName,
        @Doc("Units of the product in the order.") int quantity,
        @Embed BasketShare share) {}
