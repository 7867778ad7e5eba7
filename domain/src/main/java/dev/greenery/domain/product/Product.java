package dev.greenery.domain.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.util.Optional;

/**
 * A product of the shop.
 *
 * @param price what one unit costs now; empty when it is not known
 * @param inventory units in stock now; empty when that is not known
 * @param isKnown whether the catalogue has the product
 */
public record Product(
        ProductId id,
        String name,
        Optional<Money> price,
        Optional<Integer> inventory,
        boolean isKnown) {
    /** The name of every unknown product, and of one that has none. */
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
        return new Product(id, name, Optional.of(price), Optional.of(inventory), true);
    }

    /** The unknown member for a product that orders or events name and no row has. */
    public static Product unknown(ProductId id) {
        return new Product(id, UNKNOWN_NAME, Optional.empty(), Optional.empty(), false);
    }

    /** Whether the inventory is at or below the threshold; never when that is not known. */
    public boolean isLowStock(int threshold) {
        return inventory.isPresent() && inventory.get() <= threshold;
    }
}
