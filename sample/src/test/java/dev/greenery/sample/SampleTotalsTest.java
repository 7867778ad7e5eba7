package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.application.source.SourceTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

class SampleTotalsTest {
    @Property(tries = 10)
    void a_sample_of_130_users_has_the_published_totals_whatever_the_seed(@ForAll long seed) {
        Sample sample = Sample.withSeed(seed);

        assertThat(sample.count(SourceTable.USERS)).isEqualTo(130);
        assertThat(sample.count(SourceTable.ADDRESSES)).isEqualTo(150);
        assertThat(sample.count(SourceTable.PRODUCTS)).isEqualTo(30);
        assertThat(sample.count(SourceTable.PROMOS)).isEqualTo(6);
        assertThat(sample.count(SourceTable.ORDERS)).isEqualTo(361);
        assertThat(sample.count(SourceTable.ORDER_ITEMS)).isEqualTo(862);
        assertThat(sample.count(SourceTable.EVENTS)).isEqualTo(3553);
    }

    @Property(tries = 10)
    void its_traffic_has_the_published_totals_whatever_the_seed(@ForAll long seed) {
        Sample sample = Sample.withSeed(seed);

        assertThat(sample.events("page_view")).hasSize(1871);
        assertThat(sample.events("add_to_cart")).hasSize(986);
        assertThat(sample.events("checkout")).hasSize(361);
        assertThat(sample.events("package_shipped")).hasSize(335);
        assertThat(sample.by(SourceTable.EVENTS, "session_id")).hasSize(578);
        Set<String> converted = new HashSet<>();
        sample.events("checkout").forEach(event -> converted.add(event.get("session_id")));
        assertThat(converted).hasSize(361);
    }

    @Property(tries = 10)
    void its_buyers_have_the_published_totals_whatever_the_seed(@ForAll long seed) {
        Sample sample = Sample.withSeed(seed);

        assertThat(sample.usersWithOrders(0, 0)).isEqualTo(6);
        assertThat(sample.usersWithOrders(1, 1)).isEqualTo(25);
        assertThat(sample.usersWithOrders(2, 2)).isEqualTo(28);
        assertThat(sample.usersWithOrders(3, Integer.MAX_VALUE)).isEqualTo(71);
    }

    @Property(tries = 10)
    void its_orders_end_as_the_published_ones_whatever_the_seed(@ForAll long seed) {
        Sample sample = Sample.withSeed(seed);

        assertThat(orders(sample, order -> order.get("status").equals("preparing"))).isEqualTo(26);
        assertThat(orders(sample, order -> order.get("status").equals("shipped"))).isEqualTo(30);
        assertThat(orders(sample, order -> order.get("status").equals("delivered"))).isEqualTo(305);
        assertThat(orders(sample, order -> order.has("promo_id"))).isEqualTo(40);
        assertThat(
                        orders(
                                sample,
                                order ->
                                        order.has("delivered_at")
                                                && !order.has("estimated_delivery_at")))
                .isEqualTo(19);
    }

    @Test
    void several_cohorts_have_several_times_the_totals() {
        Sample sample = Sample.ofUsers(3 * 130);

        assertThat(sample.count(SourceTable.ORDERS)).isEqualTo(3 * 361);
        assertThat(sample.count(SourceTable.EVENTS)).isEqualTo(3 * 3553);
        assertThat(sample.by(SourceTable.EVENTS, "session_id")).hasSize(3 * 578);
        assertThat(sample.usersWithOrders(2, 2)).isEqualTo(3 * 28);
    }

    @Property(tries = 25)
    void totals_are_in_proportion_to_the_users(@ForAll @IntRange(min = 1, max = 600) int users) {
        Sample sample = Sample.ofUsers(users);

        assertThat(sample.count(SourceTable.USERS)).isEqualTo(users);
        assertThat(sample.count(SourceTable.ADDRESSES)).isCloseTo(users * 150 / 130, within(1));
        assertThat(sample.count(SourceTable.ORDERS)).isCloseTo(users * 361 / 130, within(4));
        assertThat(sample.count(SourceTable.ORDER_ITEMS)).isCloseTo(users * 862 / 130, within(12));
        assertThat(sample.count(SourceTable.EVENTS)).isCloseTo(users * 3553 / 130, within(50));
        assertThat(sample.count(SourceTable.PRODUCTS)).isEqualTo(30);
    }

    @Property(tries = 25)
    void what_a_cohort_will_have_is_known_before(@ForAll @IntRange(min = 1, max = 130) int users) {
        Sample sample = Sample.ofUsers(users);

        assertThat(new CohortSize(users).rows() + 30L + 6L).isEqualTo(sample.summary().totalRows());
    }

    private static long orders(Sample sample, Predicate<RecordedRow> which) {
        return sample.rows(SourceTable.ORDERS).stream().filter(which).count();
    }
}
