package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.user.Email;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Each day is a shop of its own that adds up, and none rewrites what an earlier one said. */
class SampleDaysTest {
    private static final List<String> AS_PLACED =
            List.of("user_id", "promo_id", "address_id", "created_at", "shipping_cost");

    @Property(tries = 3)
    void the_first_day_is_the_sample_of_one_day(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int days) {
        assertSame(SampleDays.withSeed(seed, days).day(1), Sample.withSeed(seed));
    }

    @Property(tries = 3)
    void a_day_does_not_depend_on_how_many_follow(@ForAll long seed) {
        SampleDays three = SampleDays.withSeed(seed, 3);
        SampleDays five = SampleDays.withSeed(seed, 5);

        for (int day = 1; day <= 3; day++) {
            assertSame(five.day(day), three.day(day));
            assertThat(five.summaries().get(day - 1)).isEqualTo(three.summaries().get(day - 1));
        }
    }

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

    @Property(tries = 3)
    void every_reference_resolves_on_every_day(@ForAll long seed) {
        for (Sample day : SampleDays.withSeed(seed, 4).days()) {
            assertRefers(day, SourceTable.USERS, "address_id", SourceTable.ADDRESSES);
            assertRefers(day, SourceTable.ORDERS, "user_id", SourceTable.USERS);
            assertRefers(day, SourceTable.ORDERS, "address_id", SourceTable.ADDRESSES);
            assertRefers(day, SourceTable.ORDERS, "promo_id", SourceTable.PROMOS);
            assertRefers(day, SourceTable.ORDER_ITEMS, "order_id", SourceTable.ORDERS);
            assertRefers(day, SourceTable.ORDER_ITEMS, "product_id", SourceTable.PRODUCTS);
            assertRefers(day, SourceTable.EVENTS, "user_id", SourceTable.USERS);
            assertRefers(day, SourceTable.EVENTS, "order_id", SourceTable.ORDERS);
            assertThat(day.rows(SourceTable.USERS).stream().map(user -> user.get("email")))
                    .doesNotHaveDuplicates()
                    .allMatch(email -> new Email(email).isWellFormed());
        }
    }

    @Property(tries = 3)
    void shipped_and_delivered_orders_have_left_the_warehouse_once(@ForAll long seed) {
        for (Sample day : SampleDays.withSeed(seed, 5).days()) {
            assertThat(day.events("package_shipped").stream().map(event -> event.get("order_id")))
                    .containsExactlyInAnyOrderElementsOf(
                            day.rows(SourceTable.ORDERS).stream()
                                    .filter(order -> !order.get("status").equals("preparing"))
                                    .map(RecordedRow::key)
                                    .toList());
        }
    }

    @Property(tries = 3)
    void what_a_day_brings_happens_on_that_day(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 5);

        sample.laterDays()
                .forEach(
                        day -> {
                            Predicate<Instant> onThatDay =
                                    at ->
                                            !at.isBefore(sample.startOf(day))
                                                    && at.isBefore(sample.startOf(day + 1));
                            assertThat(sample.added(day, SourceTable.USERS))
                                    .allMatch(user -> onThatDay.test(user.instant("created_at")))
                                    .allMatch(user -> onThatDay.test(user.instant("updated_at")));
                            assertThat(sample.added(day, SourceTable.ORDERS))
                                    .allMatch(order -> onThatDay.test(order.instant("created_at")));
                            assertThat(
                                            sample.changed(
                                                    day,
                                                    SourceTable.ORDERS,
                                                    (old, now) ->
                                                            !old.has("delivered_at")
                                                                    && now.has("delivered_at")
                                                                    && !onThatDay.test(
                                                                            now.instant(
                                                                                    "delivered_at"))))
                                    .isZero();
                        });
    }

    @Property(tries = 3)
    void an_order_tells_of_its_shipment_as_far_as_it_got(@ForAll long seed) {
        for (Sample day : SampleDays.withSeed(seed, 5).days()) {
            assertThat(day.rows(SourceTable.ORDERS))
                    .allSatisfy(
                            order -> {
                                String status = order.get("status");
                                boolean sent = !status.equals("preparing");
                                assertThat(order.has("tracking_id")).isEqualTo(sent);
                                assertThat(order.has("shipping_service")).isEqualTo(sent);
                                assertThat(order.has("delivered_at"))
                                        .isEqualTo(status.equals("delivered"));
                            });
        }
    }

    @Property(tries = 3)
    void who_was_unknown_at_first_is_known_before_the_session_ends(@ForAll long seed) {
        SampleDays sample = SampleDays.withSeed(seed, 3);
        Map<String, List<RecordedRow>> sessions =
                sample.day(3).by(SourceTable.EVENTS, "session_id");

        assertThat(sample.added(3, SourceTable.EVENTS))
                .filteredOn(event -> !event.has("user_id"))
                .isNotEmpty()
                .allMatch(event -> event.get("event_type").equals("page_view"))
                .allMatch(
                        event ->
                                sessions.get(event.get("session_id")).stream()
                                        .filter(other -> other.has("user_id"))
                                        .allMatch(
                                                other ->
                                                        other.instant("created_at")
                                                                .isAfter(
                                                                        event.instant(
                                                                                "created_at"))));
    }

    private static void assertSame(Sample one, Sample other) {
        for (SourceTable file : SourceTable.values()) {
            assertThat(one.rows(file)).isEqualTo(other.rows(file));
        }
    }

    private static void assertRefers(Sample day, SourceTable from, String column, SourceTable to) {
        Set<String> keys = day.byKey(to).keySet();
        assertThat(day.rows(from))
                .filteredOn(row -> row.has(column))
                .isNotEmpty()
                .allMatch(row -> keys.contains(row.get(column)));
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
