package dev.greenery.marts.marketing.promo;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.marts.core.FactOrder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class FactPromoBuilder implements RollupBuilder<FactPromo> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(Source.PROMOS);
    }

    @Override
    public List<Contribution<?, FactPromo>> contributions() {
        return List.of(Contribution.each(IntUserPromo.class, FactPromo::of));
    }

    @Override
    public Stream<FactPromo> seed(CatalogueScope catalogue) {
        Stream<PromoId> promos = catalogue.promos().stream().map(Promo::id);
        return Stream.concat(promos, Stream.of(IntUserPromo.NONE)).map(FactPromo::unused);
    }

    @Override
    public Stream<FactPromo> complete(List<FactPromo> merged, CatalogueScope catalogue) {
        long allOrders = merged.stream().mapToLong(FactPromo::orders).sum();
        return merged.stream()
                .map(row -> row.completed(promoOf(row.promoId(), catalogue), allOrders));
    }

    private static Optional<Promo> promoOf(PromoId id, CatalogueScope catalogue) {
        return id.equals(IntUserPromo.NONE) ? Optional.empty() : Optional.of(catalogue.promo(id));
    }

    @Override
    public Expectations<FactPromo> tests() {
        return Expectations.of(
                satisfies(
                        "every_order_is_first_or_repeat",
                        row -> row.orders() == row.firstOrders() + row.repeatOrders(),
                        FactPromo::orders,
                        FactPromo::firstOrders,
                        FactPromo::repeatOrders),
                satisfies(
                        "no_more_users_than_orders",
                        row -> row.users() <= row.orders(),
                        FactPromo::users,
                        FactPromo::orders),
                reconciles(
                        "orders_match_fact_orders",
                        Total.sumOf(FactPromo.class, FactPromo::orders),
                        Total.rowsOf(FactOrder.class)),
                matches("order_cost", FactPromo::orderCost, FactOrder::orderCost),
                matches("discount", FactPromo::discountGiven, FactOrder::discount),
                matches("revenue", FactPromo::revenue, FactOrder::orderTotal));
    }

    private static DataTest<FactPromo> matches(
            String what, Column<FactPromo, ?> column, Column<FactOrder, ?> input) {
        return reconciles(
                what + "_matches_fact_orders",
                Total.sumOf(FactPromo.class, column),
                Total.sumOf(FactOrder.class, input));
    }
}
