package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.product.Product;

import java.util.stream.Stream;

final class DimProductBuilder implements DimensionBuilder<DimProduct> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.PRODUCTS);
    }

    @Override
    public Stream<DimProduct> build(CatalogueScope catalogue) {
        int threshold = catalogue.settings().value(DimProduct.LOW_STOCK_THRESHOLD);
        return catalogue.products().stream().map(product -> row(product, threshold));
    }

    private static DimProduct row(Product product, int lowStockThreshold) {
        return new DimProduct(
                product.id(),
                product.isKnown(),
                product.name(),
                product.price(),
                product.inventory(),
                product.isLowStock(lowStockThreshold));
    }

    @Override
    public Expectations<DimProduct> tests() {
        return Expectations.of(
                satisfies("is_known", DimProduct::known).warn(),
                positive(DimProduct::price),
                notNull(DimProduct::price).where("known", DimProduct::known).warn(),
                notNull(DimProduct::inventory).where("known", DimProduct::known).warn(),
                notNegative(DimProduct::inventory),
                satisfies("stock_is_not_low", row -> !row.lowStock(), DimProduct::inventory).warn(),
                unique(DimProduct::name).where("known", Filter.isTrue(DimProduct::known)).warn(),
                reconciles(
                        "known_products_match_raw_products",
                        Total.rowsOf(DimProduct.class).where("known", DimProduct::known),
                        Total.rowsOf(SourceTable.PRODUCTS)));
    }
}
