package dev.greenery.benchmarks.opponent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.marts.MartDiscovery;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

class PlanTest {
    private final Plan plan =
            Plan.of(MartDiscovery.discover(PlanTest.class.getClassLoader()), Testing.ONE_SCAN);

    @Test
    void everyStepCanBegin() {
        Schedule schedule = new Schedule(plan.steps());
        Set<String> ended = new HashSet<>();

        for (int i = 0; i < plan.steps().size(); i++) {
            Optional<Step> step = schedule.next();
            assertThat(ended).containsAll(step.orElseThrow().after());
            ended.add(step.orElseThrow().name());
            schedule.ended(step.orElseThrow());
        }

        assertThat(schedule.next()).isEmpty();
    }

    @Test
    void aStepWaitsForTheTablesThatItsSqlNames() {
        assertThat(plan.steps())
                .filteredOn(step -> step.name().equals("fact_orders"))
                .singleElement()
                .satisfies(
                        step ->
                                assertThat(step.after())
                                        .containsExactlyInAnyOrder(
                                                "int_orders", "int_user_orders"));
    }
}
