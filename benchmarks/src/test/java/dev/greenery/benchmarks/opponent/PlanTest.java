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
import java.util.Set;

class PlanTest {
    private final MartRegistry registry = MartDiscovery.discover(PlanTest.class.getClassLoader());
    private final List<Step> steps = Plan.steps(registry, true, Map.of());

    @Test
    void everyStepComesAfterThoseThatItWaitsFor() {
        Set<String> before = new HashSet<>();

        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(
                        step -> {
                            assertThat(before).containsAll(step.after());
                            before.add(step.name());
                        });
    }

    @Test
    void aStepWaitsForTheTablesThatItsSqlNames() {
        assertThat(steps)
                .filteredOn(step -> step.name().equals("fact_orders"))
                .flatExtracting(Step::after)
                .containsExactlyInAnyOrder("int_orders", "int_user_orders");
    }

    @Test
    void theStepBehindWhichTheLongestWayIsLeftComesFirst() {
        List<Step> sorted =
                Plan.steps(registry, true, Map.of("fact_promos", 100.0, "int_orders", 50.0));

        assertThat(sorted).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(sorted)
                .extracting(Step::name)
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

    /** A test without SQL is named in the results: a new one must break nothing. */
    @Test
    void testByTestAQueryAnswersOneDeclaredTestAndNoOtherDoes() {
        for (ModelDefinition<?> model : registry.models()) {
            assertThat(Plan.checks(model, false).stream().map(sql -> Plan.testsIn(sql, model)))
                    .as(model.name())
                    .allSatisfy(tests -> assertThat(tests).hasSize(1))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void testByTestNoScanIsShared() {
        assertThat(Plan.steps(registry, false, Map.of()))
                .flatExtracting(Step::works)
                .extracting(Step.Work::sql)
                .noneMatch(sql -> sql.contains(Step.CHECKS + "."));
    }
}
