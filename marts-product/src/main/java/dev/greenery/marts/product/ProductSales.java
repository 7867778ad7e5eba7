package dev.greenery.marts.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/** What {@link FactProduct} knows of a product from its orders. */
record ProductSales(
        long orders,
        long buyers,
        long units,
        Money revenue,
        Optional<Instant> firstOrderedAt,
        Optional<Instant> lastOrderedAt) {
    static final ProductSales NONE =
            new ProductSales(0, 0, 0, Money.ZERO, Optional.empty(), Optional.empty());

    ProductSales {
        requireNonNull(revenue, "revenue is null");
        requireNonNull(firstOrderedAt, "firstOrderedAt is null");
        requireNonNull(lastOrderedAt, "lastOrderedAt is null");
    }

    static ProductSales of(FactProductOrders orders) {
        return new ProductSales(
                orders.orders(),
                orders.buyers(),
                orders.units(),
                orders.revenue(),
                orders.firstOrderedAt(),
                orders.lastOrderedAt());
    }
}
