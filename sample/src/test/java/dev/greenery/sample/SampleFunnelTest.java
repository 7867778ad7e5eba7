package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SampleFunnelTest {
    private final Sample sample = Sample.ofUsers(300);
    private final Map<String, RecordedRow> orders = sample.byKey(SourceTable.ORDERS);
    private final Map<String, RecordedRow> users = sample.byKey(SourceTable.USERS);
    private final Map<String, List<RecordedRow>> sessions =
            sample.by(SourceTable.EVENTS, "session_id");

    @Test
    void every_order_was_checked_out_once_by_its_user_seconds_before_it_was_placed() {
        List<RecordedRow> checkouts = sample.events("checkout");

        assertThat(checkouts.stream().map(event -> event.get("order_id")))
                .containsExactlyInAnyOrderElementsOf(orders.keySet());
        assertThat(checkouts)
                .allSatisfy(
                        checkout -> {
                            RecordedRow order = orders.get(checkout.get("order_id"));
                            assertThat(checkout.get("user_id")).isEqualTo(order.get("user_id"));
                            assertThat(between(checkout, order))
                                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
                        });
    }

    @Test
    void a_session_carted_what_its_order_holds() {
        Map<String, List<RecordedRow>> items = sample.by(SourceTable.ORDER_ITEMS, "order_id");

        assertThat(sample.events("checkout"))
                .allSatisfy(
                        checkout ->
                                assertThat(products(checkout, "add_to_cart"))
                                        .containsAll(
                                                items.get(checkout.get("order_id")).stream()
                                                        .map(item -> item.get("product_id"))
                                                        .toList()));
    }

    @Test
    void nothing_was_carted_that_was_not_looked_at_before() {
        assertThat(sample.events("add_to_cart"))
                .allMatch(
                        cart ->
                                sessions.get(cart.get("session_id")).stream()
                                        .filter(event -> is(event, "page_view"))
                                        .filter(view -> sameProduct(view, cart))
                                        .anyMatch(view -> between(view, cart).isPositive()));
    }

    @Test
    void exactly_the_shipped_and_delivered_orders_left_the_warehouse_hours_later() {
        List<RecordedRow> shipments = sample.events("package_shipped");

        assertThat(shipments.stream().map(event -> event.get("order_id")))
                .containsExactlyInAnyOrderElementsOf(
                        orders.values().stream()
                                .filter(order -> !order.get("status").equals("preparing"))
                                .map(order -> order.get("order_id"))
                                .toList());
        assertThat(shipments)
                .allMatch(
                        event -> between(orders.get(event.get("order_id")), event).toHours() >= 2);
    }

    @Test
    void nothing_happens_before_its_user_signed_up_or_before_the_window() {
        assertThat(sample.rows(SourceTable.EVENTS))
                .allMatch(event -> between(users.get(event.get("user_id")), event).isPositive())
                .allMatch(event -> !event.instant("created_at").isBefore(SalesWindow.START));
    }

    @Test
    void a_session_has_one_user_and_a_user_one_session_at_a_time() {
        assertThat(sessions.values()).allMatch(events -> distinct(events, "user_id").size() == 1);
        assertThat(sample.by(SourceTable.EVENTS, "user_id").values())
                .allSatisfy(
                        events -> {
                            List<String> inTimeOrder =
                                    events.stream()
                                            .filter(event -> !is(event, "package_shipped"))
                                            .sorted(
                                                    Comparator.comparing(
                                                            event -> event.instant("created_at")))
                                            .map(event -> event.get("session_id"))
                                            .toList();
                            assertThat(runs(inTimeOrder)).doesNotHaveDuplicates();
                        });
    }

    @Test
    void some_visits_bounce_some_leave_a_cart_behind_and_some_users_return() {
        assertThat(sessions.values())
                .anyMatch(
                        events ->
                                !has(events, "add_to_cart")
                                        && length(events).compareTo(Duration.ofMinutes(1)) < 0)
                .anyMatch(
                        events ->
                                !has(events, "add_to_cart")
                                        && length(events).compareTo(Duration.ofMinutes(1)) >= 0)
                .anyMatch(events -> has(events, "add_to_cart") && !has(events, "checkout"));
        assertThat(sample.by(SourceTable.EVENTS, "user_id").values())
                .anyMatch(events -> distinct(events, "session_id").size() > 5);
    }

    private Set<String> products(RecordedRow checkout, String type) {
        return sessions.get(checkout.get("session_id")).stream()
                .filter(event -> is(event, type))
                .map(event -> event.get("product_id"))
                .collect(Collectors.toSet());
    }

    private static boolean is(RecordedRow event, String type) {
        return event.get("event_type").equals(type);
    }

    private static boolean has(List<RecordedRow> events, String type) {
        return events.stream().anyMatch(event -> is(event, type));
    }

    private static boolean sameProduct(RecordedRow one, RecordedRow other) {
        return one.get("product_id").equals(other.get("product_id"));
    }

    private static Duration between(RecordedRow earlier, RecordedRow later) {
        return Duration.between(earlier.instant("created_at"), later.instant("created_at"));
    }

    private static Duration length(List<RecordedRow> events) {
        List<Instant> times =
                events.stream().map(event -> event.instant("created_at")).sorted().toList();
        return Duration.between(times.getFirst(), times.getLast());
    }

    private static Set<String> distinct(List<RecordedRow> events, String column) {
        return events.stream().map(event -> event.get(column)).collect(Collectors.toSet());
    }

    /** Each value once for every stretch of it. */
    private static List<String> runs(List<String> values) {
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .filter(i -> i == 0 || !values.get(i).equals(values.get(i - 1)))
                .map(values::get)
                .toList();
    }
}
