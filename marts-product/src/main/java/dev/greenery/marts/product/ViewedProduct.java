package dev.greenery.marts.product;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Ref;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;
import dev.greenery.marts.core.DimProduct;

import java.time.Instant;
import java.util.Optional;

/** A product that somebody looked at, as it was then. */
record ViewedProduct(
        @Ref(DimProduct.class) ProductId productId,
        String productName,
        @Doc("What one unit cost then; empty for an unknown product.") Optional<Money> price,
        @Doc("Units in stock then; empty for an unknown product.") Optional<Integer> inventory,
        @Doc("Whether the inventory was at or below the threshold of today.") boolean lowStock) {
    static ViewedProduct at(Instant moment, ProductId product, UserScope user) {
        Optional<Integer> inventory = user.stock(product).at(moment);
        int threshold = user.settings().value(DimProduct.LOW_STOCK_THRESHOLD);
        return new ViewedProduct(
                product,
                user.productName(product),
                user.prices(product).at(moment),
                inventory,
                inventory.filter(units -> units <= threshold).isPresent());
    }
}
