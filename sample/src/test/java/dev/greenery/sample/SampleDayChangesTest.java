package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.source.SourceTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;

/** What the summary of a day says is what two exports differ by, and nothing else differs. */
class SampleDayChangesTest {
    @Property(tries = 3)
    void users_and_addresses_come_move_and_go_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays.withSeed(seed, days)
                .differences()
                .forEach(
                        day -> {
                            day.assertAdded(SourceTable.USERS, DayChange.USERS_JOINED);
                            day.assertGone(SourceTable.USERS, DayChange.USERS_GONE);
                            assertThat(day.changed(SourceTable.USERS, "address_id"))
                                    .isEqualTo(day.told(DayChange.USERS_MOVED));
                            day.assertOnly(SourceTable.USERS, "address_id", "updated_at");
                            day.assertAdded(SourceTable.ADDRESSES, DayChange.ADDRESSES_ADDED);
                            day.assertGone(SourceTable.ADDRESSES, DayChange.ADDRESSES_GONE);
                            day.assertOnly(SourceTable.ADDRESSES);
                        });
    }

    @Property(tries = 3)
    void orders_are_placed_ship_and_arrive_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays.withSeed(seed, days)
                .differences()
                .forEach(
                        day -> {
                            day.assertAdded(SourceTable.ORDERS, DayChange.ORDERS_PLACED);
                            assertThat(day.gone(SourceTable.ORDERS)).isEmpty();
                            assertThat(
                                            day.changed(
                                                    SourceTable.ORDERS,
                                                    went("preparing", "shipped")))
                                    .isEqualTo(day.told(DayChange.ORDERS_SHIPPED));
                            assertThat(
                                            day.changed(
                                                    SourceTable.ORDERS,
                                                    went("shipped", "delivered")))
                                    .isEqualTo(day.told(DayChange.ORDERS_DELIVERED));
                            assertThat(day.changed(SourceTable.ORDERS, "status"))
                                    .isEqualTo(
                                            day.told(DayChange.ORDERS_SHIPPED)
                                                    + day.told(DayChange.ORDERS_DELIVERED));
                        });
    }

    @Property(tries = 3)
    void order_lines_are_replaced_one_for_one_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays.withSeed(seed, days)
                .differences()
                .forEach(
                        day -> {
                            List<String> known =
                                    List.copyOf(day.before().byKey(SourceTable.ORDERS).keySet());
                            long replaced = day.told(DayChange.LINES_REPLACED);
                            day.assertGone(SourceTable.ORDER_ITEMS, DayChange.LINES_REPLACED);
                            assertThat(
                                            day.added(SourceTable.ORDER_ITEMS).stream()
                                                    .filter(
                                                            item ->
                                                                    known.contains(
                                                                            item.get("order_id"))))
                                    .hasSize((int) replaced);
                            day.assertOnly(SourceTable.ORDER_ITEMS);
                        });
    }

    @Property(tries = 3)
    void prices_stock_and_promos_move_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int days) {
        SampleDays.withSeed(seed, days)
                .differences()
                .forEach(
                        day -> {
                            day.assertChanged(
                                    SourceTable.PRODUCTS, "price", DayChange.PRICES_CHANGED);
                            day.assertChanged(
                                    SourceTable.PRODUCTS, "inventory", DayChange.STOCK_MOVED);
                            day.assertChanged(
                                    SourceTable.PROMOS, "discount", DayChange.DISCOUNTS_CHANGED);
                            day.assertChanged(
                                    SourceTable.PROMOS, "status", DayChange.PROMOS_SWITCHED);
                            assertThat(day.told(DayChange.PRICES_CHANGED)).isEqualTo(2);
                            assertThat(day.told(DayChange.STOCK_MOVED)).isPositive();
                            assertThat(day.added(SourceTable.PRODUCTS)).isEmpty();
                            assertThat(day.gone(SourceTable.PRODUCTS)).isEmpty();
                        });
    }

    @Property(tries = 3)
    void events_come_come_late_and_lose_their_users_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays.withSeed(seed, days)
                .differences()
                .forEach(
                        day -> {
                            day.assertAdded(SourceTable.EVENTS, DayChange.EVENTS_ADDED);
                            assertThat(day.gone(SourceTable.EVENTS)).isEmpty();
                            day.assertChanged(
                                    SourceTable.EVENTS, "user_id", DayChange.EVENTS_ANONYMISED);
                            day.assertOnly(SourceTable.EVENTS, "user_id");
                            List<RecordedRow> added = day.added(SourceTable.EVENTS);
                            assertThat(added.stream().filter(event -> !event.has("user_id")))
                                    .hasSize((int) day.told(DayChange.EVENTS_BEFORE_LOG_IN));
                            Instant start = day.start();
                            assertThat(
                                            added.stream()
                                                    .filter(
                                                            event ->
                                                                    event.instant("created_at")
                                                                            .isBefore(start)))
                                    .hasSize((int) day.told(DayChange.EVENTS_LATE));
                        });
    }

    @Test
    void every_kind_of_change_comes_up_on_the_second_day() {
        SampleDays sample = SampleDays.ofUsers(130, 2);

        assertThat(sample.summaries().getFirst().changes()).isEmpty();
        assertThat(sample.summaries().getLast().changes().keySet())
                .containsExactlyInAnyOrder(DayChange.values());
    }

    @Test
    void the_changes_of_several_cohorts_are_told_together() {
        SampleDays.ofUsers(700, 4)
                .differences()
                .forEach(
                        day -> {
                            day.assertAdded(SourceTable.USERS, DayChange.USERS_JOINED);
                            day.assertGone(SourceTable.USERS, DayChange.USERS_GONE);
                            day.assertAdded(SourceTable.ADDRESSES, DayChange.ADDRESSES_ADDED);
                            day.assertAdded(SourceTable.ORDERS, DayChange.ORDERS_PLACED);
                            day.assertGone(SourceTable.ORDER_ITEMS, DayChange.LINES_REPLACED);
                            day.assertAdded(SourceTable.EVENTS, DayChange.EVENTS_ADDED);
                            day.assertChanged(
                                    SourceTable.PRODUCTS, "inventory", DayChange.STOCK_MOVED);
                            assertThat(day.told(DayChange.USERS_MOVED)).isPositive();
                        });
    }

    private static BiPredicate<RecordedRow, RecordedRow> went(String from, String to) {
        return (old, now) -> old.get("status").equals(from) && now.get("status").equals(to);
    }
}
