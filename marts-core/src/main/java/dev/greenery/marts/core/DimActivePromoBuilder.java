package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Total;

import java.util.stream.Stream;

final class DimActivePromoBuilder implements DimensionBuilder<DimActivePromo> {
    @Override
    public Inputs inputs() {
        return Inputs.of(DimPromo.class);
    }

    @Override
    public Stream<DimActivePromo> build(CatalogueScope catalogue) {
        return catalogue.rows(DimPromo.class).stream()
                .filter(DimPromo::isActive)
                .flatMap(DimActivePromoBuilder::row);
    }

    private static Stream<DimActivePromo> row(DimPromo promo) {
        return promo.discount().stream()
                .map(discount -> new DimActivePromo(promo.promoId(), discount));
    }

    @Override
    public Expectations<DimActivePromo> tests() {
        return Expectations.of(
                reconciles(
                        "rows_match_active_promos",
                        Total.rowsOf(DimActivePromo.class),
                        Total.rowsOf(DimPromo.class).where("active", DimPromo::isActive)));
    }
}
