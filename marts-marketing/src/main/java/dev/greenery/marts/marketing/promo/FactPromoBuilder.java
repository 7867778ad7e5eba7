package dev.greenery.marts.marketing.promo;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.DimPromo;
import dev.greenery.marts.core.FactOrder;
import dev.greenery.marts.core.OrderAmounts;

import java.util.List;

final class FactPromoBuilder implements RollupBuilder<FactPromo> {
    @Override
    public List<Contribution<?, FactPromo>> contributions() {
        return List.of(
                Contribution.of(DimPromo.class, FactPromo.class),
                Contribution.of(IntUserPromo.class, FactPromo.class)
                        .sum(FactPromo::orders, IntUserPromo::orders)
                        .countIf(FactPromo::users, user -> !user.userId().equals(UserId.UNKNOWN))
                        .sum(FactPromo::firstOrders, IntUserPromo::firstOrders)
                        .sum(FactPromo::repeatOrders, FactPromoBuilder::repeatOrders)
                        .sumMoney(FactPromo::orderCost, user -> user.amounts().orderCost())
                        .sumMoney(FactPromo::shippingCost, user -> user.amounts().shippingCost())
                        .sumMoney(FactPromo::discountGiven, user -> user.amounts().discountGiven())
                        .sum(FactPromo::unknownDiscounts, user -> user.amounts().unknownDiscounts())
                        .sumMoney(FactPromo::revenue, user -> user.amounts().revenue()));
    }

    /** Nobody can tell whether an order that names no user is its user's first. */
    private static int repeatOrders(IntUserPromo user) {
        return user.userId().equals(UserId.UNKNOWN) ? 0 : user.orders() - user.firstOrders();
    }

    @Override
    public Seed<FactPromo> seed() {
        return Seed.of(FactPromo::promoId, PromoId.NONE);
    }

    @Override
    public List<Completion<FactPromo, ?>> completions() {
        return List.of(
                Completion.ofAll(
                        FactPromo::orderShare,
                        (promos, catalogue) -> {
                            long orders = promos.stream().mapToLong(FactPromo::orders).sum();
                            return promo -> Ratios.ratio(promo.orders(), orders);
                        }));
    }

    @Override
    public Expectations<FactPromo> tests() {
        return Expectations.of(
                satisfies(
                        "no_more_first_and_repeat_orders_than_orders",
                        row -> row.firstOrders() + row.repeatOrders() <= row.orders(),
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
                matches(
                        "order_cost",
                        FactPromo::orderCost,
                        Column.of(FactOrder::amounts, OrderAmounts::orderCost)),
                matches(
                        "discount",
                        FactPromo::discountGiven,
                        Column.of(FactOrder::amounts, OrderAmounts::discount)),
                matches(
                        "revenue",
                        FactPromo::revenue,
                        Column.of(FactOrder::amounts, OrderAmounts::orderTotal)));
    }

    private static DataTest<FactPromo> matches(
            String what, Column<FactPromo, ?> column, Column<FactOrder, ?> input) {
        return reconciles(
                what + "_matches_fact_orders",
                Total.sumOf(FactPromo.class, column),
                Total.sumOf(FactOrder.class, input));
    }
}
