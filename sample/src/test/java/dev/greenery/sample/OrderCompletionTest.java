package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class OrderCompletionTest {
    private final Sample sample = Sample.ofUsers(300);
    private final List<RecordedRow> orders = sample.rows(SourceTable.ORDERS);

    @Test
    void a_total_is_cost_plus_shipping_less_discount_to_the_cent() {
        Map<String, RecordedRow> promos = sample.byKey(SourceTable.PROMOS);

        assertThat(orders)
                .allSatisfy(
                        order -> {
                            Money discount =
                                    order.has("promo_id")
                                            ? promos.get(order.get("promo_id")).money("discount")
                                            : Money.ZERO;
                            assertThat(order.money("order_total"))
                                    .isEqualTo(
                                            order.money("order_cost")
                                                    .plus(order.money("shipping_cost"))
                                                    .minus(discount))
                                    .matches(Money::isPositive);
                        });
    }

    @Test
    void a_cost_is_the_sum_of_what_the_items_cost() {
        Map<String, RecordedRow> products = sample.byKey(SourceTable.PRODUCTS);
        Map<String, List<RecordedRow>> items = sample.by(SourceTable.ORDER_ITEMS, "order_id");

        assertThat(orders)
                .allSatisfy(
                        order ->
                                assertThat(order.money("order_cost"))
                                        .isEqualTo(
                                                cost(items.get(order.get("order_id")), products)));
    }

    @Test
    void an_order_in_preparation_has_nothing_of_a_shipment() {
        assertThat(withStatus("preparing"))
                .isNotEmpty()
                .allMatch(order -> !order.has("tracking_id") && !order.has("shipping_service"))
                .allMatch(order -> !order.has("estimated_delivery_at"))
                .allMatch(order -> !order.has("delivered_at"));
    }

    @Test
    void a_shipped_order_is_tracked_and_promised_but_not_there() {
        assertThat(withStatus("shipped"))
                .isNotEmpty()
                .allMatch(order -> order.has("tracking_id") && order.has("shipping_service"))
                .allMatch(order -> order.has("estimated_delivery_at"))
                .allMatch(order -> !order.has("delivered_at"));
    }

    @Test
    void a_delivered_order_was_tracked_and_arrived_after_it_was_placed() {
        assertThat(withStatus("delivered"))
                .isNotEmpty()
                .allMatch(order -> order.has("tracking_id") && order.has("shipping_service"))
                .allMatch(
                        order ->
                                order.instant("delivered_at").isAfter(order.instant("created_at")));
    }

    @Test
    void deliveries_come_early_on_time_and_late() {
        List<RecordedRow> promised =
                withStatus("delivered").stream()
                        .filter(order -> order.has("estimated_delivery_at"))
                        .toList();

        assertThat(Set.of(-1, 0, 1))
                .allMatch(sign -> promised.stream().anyMatch(order -> lateness(order) == sign));
    }

    @Test
    void the_newest_orders_are_those_on_their_way() {
        assertThat(meanTimeOfOrder("delivered")).isLessThan(meanTimeOfOrder("preparing"));
        assertThat(meanTimeOfOrder("delivered")).isLessThan(meanTimeOfOrder("shipped"));
    }

    @Test
    void some_plants_sell_several_times_as_often_as_others() {
        List<Integer> sales =
                sample.by(SourceTable.ORDER_ITEMS, "product_id").values().stream()
                        .map(List::size)
                        .sorted()
                        .toList();

        assertThat(sales.getLast()).isGreaterThan(2 * sales.getFirst());
    }

    private List<RecordedRow> withStatus(String status) {
        return orders.stream().filter(order -> order.get("status").equals(status)).toList();
    }

    private double meanTimeOfOrder(String status) {
        return withStatus(status).stream()
                .mapToLong(order -> order.instant("created_at").getEpochSecond())
                .average()
                .orElseThrow();
    }

    private static int lateness(RecordedRow order) {
        return Integer.signum(
                order.instant("delivered_at").compareTo(order.instant("estimated_delivery_at")));
    }

    private static Money cost(List<RecordedRow> items, Map<String, RecordedRow> products) {
        return items.stream()
                .map(
                        item ->
                                products.get(item.get("product_id"))
                                        .money("price")
                                        .times(item.number("quantity")))
                .reduce(Money.ZERO, Money::plus);
    }
}
