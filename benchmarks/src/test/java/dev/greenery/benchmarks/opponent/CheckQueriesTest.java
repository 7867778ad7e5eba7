package dev.greenery.benchmarks.opponent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.bootstrap.marts.MartDiscovery;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

class CheckQueriesTest {
    private final MartRegistry registry =
            MartDiscovery.discover(CheckQueriesTest.class.getClassLoader());

    /** A test without SQL is named in the results: a new one must break nothing. */
    @Test
    void testByTestAQueryAnswersOneDeclaredTestAndNoOtherDoes() {
        for (ModelDefinition<?> model : registry.models()) {
            List<List<String>> answered =
                    Plan.checks(model, false).stream()
                            .map(query -> testsNamed(query, model))
                            .toList();

            assertThat(answered)
                    .as(model.name())
                    .allSatisfy(tests -> assertThat(tests).hasSize(1))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void testByTestNoScanIsShared() {
        assertThat(Plan.of(registry, false).steps())
                .noneMatch(step -> step.kind() == Step.Kind.SCAN)
                .filteredOn(step -> step.kind() == Step.Kind.CHECK)
                .isNotEmpty()
                .noneMatch(step -> step.query().contains("checks."));
    }

    private static List<String> testsNamed(String query, ModelDefinition<?> model) {
        return model.tests().stream()
                .map(DataTest::name)
                .filter(test -> Pattern.compile("\\bAS " + test + "\\b").matcher(query).find())
                .toList();
    }
}
