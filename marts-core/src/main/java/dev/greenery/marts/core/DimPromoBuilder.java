package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.valuesOf;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoStatus;

import java.util.stream.Stream;

final class DimPromoBuilder implements DimensionBuilder<DimPromo> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.PROMOS);
    }

    @Override
    public Stream<DimPromo> build(CatalogueScope catalogue) {
        return catalogue.promos().stream().map(DimPromoBuilder::row);
    }

    private static DimPromo row(Promo promo) {
        return new DimPromo(promo.id(), promo.isKnown(), promo.takesOff(), promo.status());
    }

    @Override
    public Expectations<DimPromo> tests() {
        return Expectations.of(
                satisfies("is_known", DimPromo::known).warn(),
                notNull(DimPromo::discount).where("known", DimPromo::known).warn(),
                positive(DimPromo::discount),
                valuesOf(DimPromo::status)
                        .are(PromoStatus.ACTIVE, PromoStatus.INACTIVE, PromoStatus.UNKNOWN)
                        .where("known", DimPromo::known),
                satisfies("has_a_status", row -> row.status().isKnown(), DimPromo::status)
                        .where("known", DimPromo::known)
                        .warn(),
                reconciles(
                        "known_promos_match_raw_promos",
                        Total.rowsOf(DimPromo.class).where("known", DimPromo::known),
                        Total.rowsOf(SourceTable.PROMOS)));
    }
}
