package dev.greenery.domain.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.util.Optional;

/**
 * A product of the shop.
 *
 * @param price what one unit costs now; empty for an unknown product
 * @param inventory units in stock now; empty for an unknown product
 */
public record Product(
        ProductId id, String name, Optional<Money> price, Optional<Integer> inventory) {
    /** The name of every unknown product. */
    public static final String UNKNOWN_NAME = "(unknown)";

    /** Checks that nothing is missing. */
    public Product {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(price, "price is null");
        requireNonNull(inventory, "inventory is null");
    }

    /** A product of the catalogue. */
    public static Product of(ProductId id, String name, Money price, int inventory) {
        requireNonNull(price, "price is null");
        return new Product(id, name, Optional.of(price), Optional.of(inventory));
    }

    /** The unknown member for a product that orders or events name and no row has. */
    public static Product unknown(ProductId id) {
        return new Product(id, UNKNOWN_NAME, Optional.empty(), Optional.empty());
    }

    /** Whether the catalogue has the product. */
    public boolean isKnown() {
        return price.isPresent();
    }

    /** Whether the inventory is at or below the threshold; never for an unknown product. */
    public boolean isLowStock(int threshold) {
        return inventory.isPresent() && inventory.get() <= threshold;
    }
}
