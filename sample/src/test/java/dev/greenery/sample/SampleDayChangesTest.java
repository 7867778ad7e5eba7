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
        SampleDays sample = SampleDays.withSeed(seed, days);

        sample.laterDays()
                .forEach(
                        day -> {
                            assertAdded(sample, day, SourceTable.USERS, DayChange.USERS_JOINED);
                            assertGone(sample, day, SourceTable.USERS, DayChange.USERS_GONE);
                            assertThat(sample.changed(day, SourceTable.USERS, "address_id"))
                                    .isEqualTo(sample.told(day, DayChange.USERS_MOVED));
                            assertOnly(sample, day, SourceTable.USERS, "address_id", "updated_at");
                            assertAdded(
                                    sample, day, SourceTable.ADDRESSES, DayChange.ADDRESSES_ADDED);
                            assertGone(
                                    sample, day, SourceTable.ADDRESSES, DayChange.ADDRESSES_GONE);
                            assertOnly(sample, day, SourceTable.ADDRESSES);
                        });
    }

    @Property(tries = 3)
    void orders_are_placed_ship_and_arrive_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays sample = SampleDays.withSeed(seed, days);

        sample.laterDays()
                .forEach(
                        day -> {
                            assertAdded(sample, day, SourceTable.ORDERS, DayChange.ORDERS_PLACED);
                            assertThat(sample.gone(day, SourceTable.ORDERS)).isEmpty();
                            assertThat(
                                            sample.changed(
                                                    day,
                                                    SourceTable.ORDERS,
                                                    went("preparing", "shipped")))
                                    .isEqualTo(sample.told(day, DayChange.ORDERS_SHIPPED));
                            assertThat(
                                            sample.changed(
                                                    day,
                                                    SourceTable.ORDERS,
                                                    went("shipped", "delivered")))
                                    .isEqualTo(sample.told(day, DayChange.ORDERS_DELIVERED));
                            assertThat(sample.changed(day, SourceTable.ORDERS, "status"))
                                    .isEqualTo(
                                            sample.told(day, DayChange.ORDERS_SHIPPED)
                                                    + sample.told(day, DayChange.ORDERS_DELIVERED));
                        });
    }

    @Property(tries = 3)
    void order_lines_are_replaced_one_for_one_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays sample = SampleDays.withSeed(seed, days);

        sample.laterDays()
                .forEach(
                        day -> {
                            List<String> known =
                                    List.copyOf(
                                            sample.day(day - 1).byKey(SourceTable.ORDERS).keySet());
                            long replaced = sample.told(day, DayChange.LINES_REPLACED);
                            assertGone(
                                    sample, day, SourceTable.ORDER_ITEMS, DayChange.LINES_REPLACED);
                            assertThat(
                                            sample.added(day, SourceTable.ORDER_ITEMS).stream()
                                                    .filter(
                                                            item ->
                                                                    known.contains(
                                                                            item.get("order_id"))))
                                    .hasSize((int) replaced);
                            assertOnly(sample, day, SourceTable.ORDER_ITEMS);
                        });
    }

    @Property(tries = 3)
    void prices_stock_and_promos_move_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int days) {
        SampleDays sample = SampleDays.withSeed(seed, days);

        sample.laterDays()
                .forEach(
                        day -> {
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.PRODUCTS,
                                    "price",
                                    DayChange.PRICES_CHANGED);
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.PRODUCTS,
                                    "inventory",
                                    DayChange.STOCK_MOVED);
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.PROMOS,
                                    "discount",
                                    DayChange.DISCOUNTS_CHANGED);
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.PROMOS,
                                    "status",
                                    DayChange.PROMOS_SWITCHED);
                            assertThat(sample.told(day, DayChange.PRICES_CHANGED)).isEqualTo(2);
                            assertThat(sample.told(day, DayChange.STOCK_MOVED)).isPositive();
                            assertThat(sample.added(day, SourceTable.PRODUCTS)).isEmpty();
                            assertThat(sample.gone(day, SourceTable.PRODUCTS)).isEmpty();
                        });
    }

    @Property(tries = 3)
    void events_come_come_late_and_lose_their_users_as_told(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int days) {
        SampleDays sample = SampleDays.withSeed(seed, days);

        sample.laterDays()
                .forEach(
                        day -> {
                            assertAdded(sample, day, SourceTable.EVENTS, DayChange.EVENTS_ADDED);
                            assertThat(sample.gone(day, SourceTable.EVENTS)).isEmpty();
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.EVENTS,
                                    "user_id",
                                    DayChange.EVENTS_ANONYMISED);
                            assertOnly(sample, day, SourceTable.EVENTS, "user_id");
                            List<RecordedRow> added = sample.added(day, SourceTable.EVENTS);
                            assertThat(added.stream().filter(event -> !event.has("user_id")))
                                    .hasSize(
                                            (int) sample.told(day, DayChange.EVENTS_BEFORE_LOG_IN));
                            Instant start = sample.startOf(day);
                            assertThat(
                                            added.stream()
                                                    .filter(
                                                            event ->
                                                                    event.instant("created_at")
                                                                            .isBefore(start)))
                                    .hasSize((int) sample.told(day, DayChange.EVENTS_LATE));
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
        SampleDays sample = SampleDays.ofUsers(700, 4);

        sample.laterDays()
                .forEach(
                        day -> {
                            assertAdded(sample, day, SourceTable.USERS, DayChange.USERS_JOINED);
                            assertGone(sample, day, SourceTable.USERS, DayChange.USERS_GONE);
                            assertAdded(
                                    sample, day, SourceTable.ADDRESSES, DayChange.ADDRESSES_ADDED);
                            assertAdded(sample, day, SourceTable.ORDERS, DayChange.ORDERS_PLACED);
                            assertGone(
                                    sample, day, SourceTable.ORDER_ITEMS, DayChange.LINES_REPLACED);
                            assertAdded(sample, day, SourceTable.EVENTS, DayChange.EVENTS_ADDED);
                            assertChanged(
                                    sample,
                                    day,
                                    SourceTable.PRODUCTS,
                                    "inventory",
                                    DayChange.STOCK_MOVED);
                            assertThat(sample.told(day, DayChange.USERS_MOVED)).isPositive();
                        });
    }

    private static BiPredicate<RecordedRow, RecordedRow> went(String from, String to) {
        return (old, now) -> old.get("status").equals(from) && now.get("status").equals(to);
    }

    private static void assertAdded(
            SampleDays sample, int day, SourceTable file, DayChange change) {
        assertThat(sample.added(day, file)).hasSize((int) sample.told(day, change));
    }

    private static void assertGone(SampleDays sample, int day, SourceTable file, DayChange change) {
        assertThat(sample.gone(day, file)).hasSize((int) sample.told(day, change));
    }

    private static void assertChanged(
            SampleDays sample, int day, SourceTable file, String column, DayChange change) {
        assertThat(sample.changed(day, file, column)).isEqualTo(sample.told(day, change));
    }

    /** No other column of a row that both days have differs. */
    private static void assertOnly(
            SampleDays sample, int day, SourceTable file, String... columns) {
        for (String column : file.columnNames()) {
            if (!List.of(columns).contains(column)) {
                assertThat(sample.changed(day, file, column)).as(column).isZero();
            }
        }
    }
}
