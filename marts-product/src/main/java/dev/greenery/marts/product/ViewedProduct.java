package dev.greenery.marts.product;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.Settings;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.Product;
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.util.Optional;

/** A product that somebody looked at, as it is now. */
record ViewedProduct(
        @Ref(DimProduct.class) ProductId productId,
        String productName,
        @Doc("What one unit costs now; empty for an unknown product.") Optional<Money> price,
        @Doc("Units in stock now; empty for an unknown product.") Optional<Integer> inventory,
        @Doc("Whether the inventory is at or below the threshold now.") boolean lowStock) {
    static ViewedProduct of(Product product, Settings settings) {
        return new ViewedProduct(
                product.id(),
                product.name(),
                product.price(),
                product.inventory(),
                product.isLowStock(settings.value(DimProduct.LOW_STOCK_THRESHOLD)));
    }
}
