package dev.greenery.marts.product;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;

import java.util.Optional;

/** What {@link FactProduct} knows once all is merged: the catalogue, and how long the shop sold. */
record ProductStock(
        String productName,
        Optional<Money> price,
        Optional<Integer> inventory,
        boolean lowStock,
        int salesDays) {
    /** Not known before all contributions are merged. */
    static final ProductStock OPEN =
            new ProductStock(Product.UNKNOWN_NAME, Optional.empty(), Optional.empty(), false, 0);

    ProductStock {
        requireNonNull(productName, "productName is null");
        requireNonNull(price, "price is null");
        requireNonNull(inventory, "inventory is null");
    }

    static ProductStock of(Product product, int salesDays, Settings settings) {
        return new ProductStock(
                product.name(),
                product.price(),
                product.inventory(),
                product.isLowStock(settings.lowStockThreshold()),
                salesDays);
    }
}
