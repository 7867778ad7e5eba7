package dev.greenery.benchmarks.opponent;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries that give the failures of a model's tests. */
final class CheckQueries {
    private CheckQueries() {}

    static List<String> of(ModelDefinition<?> model, Testing testing) {
        List<String> tests = statements("tests/", model);
        return switch (testing) {
            case ONE_SCAN -> tests;
            case TEST_BY_TEST ->
                    Stream.concat(
                                    statements("each/", model).stream(),
                                    tests.stream().filter(query -> standsAlone(query, model)))
                            .toList();
        };
    }

    private static List<String> statements(String folder, ModelDefinition<?> model) {
        return SqlFiles.statements(SqlFiles.find(folder + Plan.file(model)).orElse(""));
    }

    /** Needs no scan that others share, and answers one test: it is the same in both variants. */
    private static boolean standsAlone(String query, ModelDefinition<?> model) {
        return SqlFiles.tablesIn(query, Opponent.CHECKS).isEmpty()
                && model.tests().stream().filter(test -> answers(query, test)).count() == 1;
    }

    private static boolean answers(String query, DataTest<?> test) {
        return Pattern.compile("\\bAS " + test.name() + "\\b").matcher(query).find();
    }
}
