package dev.greenery.benchmarks.opponent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.bootstrap.marts.MartDiscovery;
import dev.greenery.modelsql.SqlModels;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PlanTest {
    private final MartRegistry registry = MartDiscovery.discover(PlanTest.class.getClassLoader());
    private final Plan plan = Plan.of(registry, true);

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

    @Test
    void theStepBehindWhichTheLongestWayIsLeftBeginsFirst() {
        Plan sorted = plan.longestWayFirst(Map.of("fact_promos", 100.0, "int_orders", 50.0));

        assertThat(sorted.steps()).containsExactlyInAnyOrderElementsOf(plan.steps());
        assertThat(sorted.steps().stream().map(Step::name))
                .containsSubsequence("int_orders", "fact_orders", "fact_promos", "dim_users");
    }

    @Test
    void aModelWithoutSqlIsLeftOutWithAllThatReadsIt() {
        List<ModelDefinition<?>> models = new ArrayList<>(registry.models());
        models.removeIf(model -> model.name().equals("fact_orders"));

        assertThat(SqlModels.of(models).leftOut())
                .contains("fact_promos")
                .doesNotContain("int_orders");
    }
}
