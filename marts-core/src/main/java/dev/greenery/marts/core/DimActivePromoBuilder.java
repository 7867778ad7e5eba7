package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.promo.ActivePeriod;
import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.PromoHistory;
import dev.greenery.domain.promo.PromoId;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class DimActivePromoBuilder implements DimensionBuilder<DimActivePromo> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.PROMOS);
    }

    @Override
    public Stream<DimActivePromo> build(CatalogueScope catalogue) {
        return catalogue.promoHistories().stream().flatMap(DimActivePromoBuilder::rows);
    }

    private static Stream<DimActivePromo> rows(PromoHistory promo) {
        List<ActivePeriod> periods = promo.activePeriods();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> row(promo.id(), i + 1, periods.get(i)));
    }

    private static DimActivePromo row(PromoId promo, int number, ActivePeriod period) {
        return new DimActivePromo(
                promo,
                number,
                period.discount().map(Discount::toMoney),
                period.since(),
                period.until());
    }

    @Override
    public Expectations<DimActivePromo> tests() {
        return Expectations.of(
                satisfies(
                        "ends_after_it_begins",
                        DimActivePromo::endsAfterItBegins,
                        DimActivePromo::validFrom,
                        DimActivePromo::validUntil),
                reconciles(
                        "rows_match_active_promos",
                        Total.rowsOf(DimActivePromo.class).where("now", DimActivePromo::isNow),
                        Total.rowsOf(DimPromo.class).where("active", DimPromo::isActive)));
    }
}
