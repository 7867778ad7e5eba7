package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.user.Email;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Each day is a shop of its own that hangs together, and none tells of another one's events. */
class SampleDaysTest {
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
}
