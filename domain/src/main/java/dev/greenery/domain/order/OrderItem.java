package dev.greenery.domain.order;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.product.ProductId;

/**
 * One product of an order.
 *
 * @param quantity units
 */
public record OrderItem(OrderId orderId, ProductId productId, int quantity) {
    /** Checks that nothing is missing. */
    public OrderItem {
        requireNonNull(orderId, "orderId is null");
        requireNonNull(productId, "productId is null");
    }
}
