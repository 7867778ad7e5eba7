package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an order cost is what its items cost when it was placed, whatever later days say. */
class SampleDayTotalsTest {
    private static final List<String> AS_PLACED =
            List.of("user_id", "promo_id", "address_id", "created_at", "shipping_cost");

    @Property(tries = 3)
    void what_a_new_order_cost_is_what_its_items_cost_the_day_before_or_after(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 4);

        sample.laterDays()
                .forEach(
                        day -> {
                            Map<String, List<RecordedRow>> items =
                                    sample.day(day).by(SourceTable.ORDER_ITEMS, "order_id");
                            var before = sample.day(day - 1).byKey(SourceTable.PRODUCTS);
                            var after = sample.day(day).byKey(SourceTable.PRODUCTS);
                            assertThat(sample.added(day, SourceTable.ORDERS))
                                    .isNotEmpty()
                                    .allSatisfy(
                                            order ->
                                                    assertThat(order.money("order_cost"))
                                                            .isIn(
                                                                    cost(items, order, before),
                                                                    cost(items, order, after)));
                        });
    }

    @Property(tries = 3)
    void a_total_reconciles_with_the_discount_of_the_day_before_or_after(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 4);

        sample.laterDays()
                .forEach(
                        day ->
                                assertThat(sample.added(day, SourceTable.ORDERS))
                                        .allSatisfy(
                                                order ->
                                                        assertThat(discount(order))
                                                                .isIn(
                                                                        discount(
                                                                                sample.day(day - 1),
                                                                                order),
                                                                        discount(
                                                                                sample.day(day),
                                                                                order)))
                                        .allMatch(
                                                order -> order.money("order_total").isPositive()));
    }

    @Property(tries = 3)
    void what_an_order_was_is_not_rewritten(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 4);

        sample.laterDays()
                .forEach(
                        day -> {
                            Set<String> replaced = ordersWithReplacedLines(sample, day);
                            AS_PLACED.forEach(
                                    column ->
                                            assertThat(
                                                            sample.changed(
                                                                    day,
                                                                    SourceTable.ORDERS,
                                                                    column))
                                                    .isZero());
                            assertThat(
                                            sample.changed(
                                                    day,
                                                    SourceTable.ORDERS,
                                                    (old, now) ->
                                                            !replaced.contains(now.key())
                                                                    && !amounts(old)
                                                                            .equals(amounts(now))))
                                    .isZero();
                        });
    }

    @Property(tries = 3)
    void every_order_adds_up_with_the_prices_of_its_time_through_all_days(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 6);
        Map<String, Set<Money>> prices = new HashMap<>();
        sample.days()
                .forEach(
                        day ->
                                day.rows(SourceTable.PRODUCTS)
                                        .forEach(
                                                product ->
                                                        prices.computeIfAbsent(
                                                                        product.key(),
                                                                        _ -> new HashSet<>())
                                                                .add(product.money("price"))));
        Map<String, List<RecordedRow>> items =
                sample.day(6).by(SourceTable.ORDER_ITEMS, "order_id");

        assertThat(sample.day(6).rows(SourceTable.ORDERS))
                .allSatisfy(
                        order ->
                                assertThat(possibleCosts(items.get(order.key()), prices))
                                        .contains(order.money("order_cost")));
    }

    private static Set<String> ordersWithReplacedLines(SampleDays sample, int day) {
        Set<String> orders = new HashSet<>();
        sample.gone(day, SourceTable.ORDER_ITEMS).forEach(item -> orders.add(item.get("order_id")));
        return orders;
    }

    private static List<String> amounts(RecordedRow order) {
        return List.of(order.get("order_cost"), order.get("order_total"));
    }

    private static Money discount(RecordedRow order) {
        return order.money("order_cost")
                .plus(order.money("shipping_cost"))
                .minus(order.money("order_total"));
    }

    private static Money discount(Sample day, RecordedRow order) {
        return order.has("promo_id")
                ? day.byKey(SourceTable.PROMOS).get(order.get("promo_id")).money("discount")
                : Money.ZERO;
    }

    private static Money cost(
            Map<String, List<RecordedRow>> items,
            RecordedRow order,
            Map<String, RecordedRow> products) {
        return items.get(order.key()).stream()
                .map(
                        item ->
                                products.get(item.get("product_id"))
                                        .money("price")
                                        .times(item.number("quantity")))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the items may have cost, each at any price that its product ever had. */
    private static Set<Money> possibleCosts(
            List<RecordedRow> items, Map<String, Set<Money>> prices) {
        Set<Money> costs = Set.of(Money.ZERO);
        for (RecordedRow item : items) {
            List<Money> more = new ArrayList<>();
            for (Money cost : costs) {
                prices.get(item.get("product_id"))
                        .forEach(
                                price -> more.add(cost.plus(price.times(item.number("quantity")))));
            }
            costs = Set.copyOf(more);
        }
        return costs;
    }
}
