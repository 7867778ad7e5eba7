package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.product.ProductId;

import java.util.Optional;

/**
 * A product as it is now. One that facts name and the catalogue does not have is not {@code known}:
 * it has neither price nor inventory.
 */
@Model(
        name = "dim_products",
        layer = DIMENSION,
        description = "One row per product: what it costs and how many are in stock now.")
public record DimProduct(
        @Key ProductId productId,
        @Doc("Whether the catalogue has the product.") boolean known,
        @Doc("(unknown) when the product is not known.") String name,
        @Doc("What one unit costs now.") Optional<Money> price,
        @Doc("Units in stock now.") Optional<Integer> inventory,
        @Doc("Whether the inventory is at or below the configured threshold.") boolean lowStock) {
    /** Models of other marts, which call a product low on stock, too, go by it. */
    public static final Variable<Integer> LOW_STOCK_THRESHOLD =
            Variable.wholeNumber("low_stock_threshold", 50)
                    .atLeast(0)
                    .doc("Units at or below which a product is running out.")
                    .formerly("low_stock_threshold");
}
