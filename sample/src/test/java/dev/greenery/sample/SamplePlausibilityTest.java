package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.source.SourceTable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nobody is the whole shop: no user does what only many together would. */
class SamplePlausibilityTest {
    private static final double MOST_OF_ALL = 0.04;

    @Property(tries = 10)
    void no_user_of_130_makes_a_large_part_of_the_orders_events_or_sessions(@ForAll long seed) {
        assertThatNobodyStandsOut(Sample.withSeed(seed));
    }

    @Property(tries = 5)
    void nor_does_one_after_some_days(@ForAll long seed) {
        assertThatNobodyStandsOut(SampleDays.withSeed(seed, 5).day(5));
    }

    @Property(tries = 10)
    void most_users_come_a_few_times_and_nearly_all_come_at_least_once(@ForAll long seed) {
        List<Integer> visits =
                Sample.withSeed(seed).by(SourceTable.EVENTS, "user_id").values().stream()
                        .map(SamplePlausibilityTest::sessions)
                        .sorted()
                        .toList();

        assertThat(visits.size()).isGreaterThan(120);
        assertThat(visits.get(visits.size() / 2)).isBetween(3, 6);
        assertThat(visits.getLast()).isLessThan(25);
    }

    private static void assertThatNobodyStandsOut(Sample sample) {
        for (SourceTable file : List.of(SourceTable.ORDERS, SourceTable.EVENTS)) {
            assertThat(sample.by(file, "user_id"))
                    .allSatisfy(
                            (user, rows) ->
                                    assertThat(user.isEmpty() ? 0 : rows.size())
                                            .isLessThan((int) (MOST_OF_ALL * sample.count(file))));
        }
        int sessions = sessions(sample.rows(SourceTable.EVENTS));
        assertThat(sample.by(SourceTable.EVENTS, "user_id"))
                .allSatisfy(
                        (user, rows) ->
                                assertThat(user.isEmpty() ? 0 : sessions(rows))
                                        .isLessThan((int) (MOST_OF_ALL * sessions)));
    }

    private static int sessions(Collection<RecordedRow> events) {
        Set<String> sessions = new HashSet<>();
        events.forEach(event -> sessions.add(event.get("session_id")));
        return sessions.size();
    }
}
