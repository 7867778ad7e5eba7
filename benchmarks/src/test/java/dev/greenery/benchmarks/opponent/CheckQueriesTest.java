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

    @Test
    void testByTestEveryDeclaredTestIsAQueryOfItsOwn() {
        for (ModelDefinition<?> model : registry.models()) {
            List<String> queries = Plan.checks(model, false);
            List<String> tests =
                    model.tests().stream()
                            .map(DataTest::name)
                            .filter(test -> !test.equals(DataTest.KEY_TEST))
                            .toList();

            assertThat(queries).as(model.name()).hasSameSizeAs(tests);
            assertThat(tests)
                    .as(model.name())
                    .allSatisfy(
                            test ->
                                    assertThat(queries)
                                            .filteredOn(query -> names(query, test))
                                            .hasSize(1));
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

    private static boolean names(String query, String test) {
        return Pattern.compile("\\bAS " + test + "\\b").matcher(query).find();
    }
}
