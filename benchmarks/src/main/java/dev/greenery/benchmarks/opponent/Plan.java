package dev.greenery.benchmarks.opponent;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.modelsql.SqlFiles;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All steps of the opponent that there is SQL for. */
final class Plan {
    private static final String SOURCE_COUNTS = "source_counts";
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");

    private Plan() {}

    /**
     * The steps, those first behind which the longest way is left to the end; so that each comes
     * after those that it waits for.
     *
     * @param sharesScans whether a scan of a table serves all its row tests and sums
     * @param seconds that steps took before, by name; one second for others
     */
    static List<Step> steps(
            MartRegistry registry, boolean sharesScans, Map<String, Double> seconds) {
        List<Step> steps = withWhatTheyNeed(all(registry, sharesScans));
        Map<String, Double> ways = new HashMap<>();
        steps.forEach(step -> way(step, steps, seconds, ways));
        return steps.stream()
                .sorted(Comparator.comparing((Step step) -> ways.get(step.name())).reversed())
                .toList();
    }

    private static List<Step> all(MartRegistry registry, boolean sharesScans) {
        List<Step> steps = new ArrayList<>();
        SqlModels.of(registry.models()).tables().forEach(table -> steps.add(Step.make(table)));
        String counts = SqlFiles.find("opponent/%s.sql".formatted(SOURCE_COUNTS)).orElseThrow();
        steps.add(Step.make(new SqlTable(SOURCE_COUNTS, counts, Set.of(), Optional.empty())));
        for (ModelDefinition<?> model : registry.models()) {
            if (sharesScans) {
                statements("opponent/checks", model)
                        .forEach(scan -> steps.add(Step.scan(model, scan)));
            }
            int number = 0;
            for (String check : checks(model, sharesScans)) {
                steps.add(Step.check(model, ++number, check));
            }
        }
        return steps;
    }

    /** The queries that give the failures of a model's tests. */
    static List<String> checks(ModelDefinition<?> model, boolean sharesScans) {
        List<String> tests = statements("opponent/tests", model);
        return sharesScans
                ? tests
                : Stream.concat(
                                statements("opponent/each", model).stream(),
                                tests.stream().filter(query -> standsAlone(query, model)))
                        .toList();
    }

    private static List<String> statements(String folder, ModelDefinition<?> model) {
        return SqlFiles.find(SqlFiles.path(folder, model)).stream()
                .flatMap(text -> Arrays.stream(STATEMENT_END.split(text)))
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    /** Needs no scan that others share, and answers one test: it is the same in both variants. */
    private static boolean standsAlone(String query, ModelDefinition<?> model) {
        return SqlFiles.tablesIn(query, Step.CHECKS).isEmpty() && testsIn(query, model).size() == 1;
    }

    /** The model's tests whose failures a query gives. */
    static List<String> testsIn(String query, ModelDefinition<?> model) {
        return model.tests().stream()
                .map(DataTest::name)
                .filter(test -> Pattern.compile("\\bAS " + test + "\\b").matcher(query).find())
                .toList();
    }

    /** Without those that wait for what nobody makes. */
    private static List<Step> withWhatTheyNeed(List<Step> steps) {
        Set<String> names = steps.stream().map(Step::name).collect(Collectors.toSet());
        List<Step> left = steps.stream().filter(step -> names.containsAll(step.after())).toList();
        return left.size() == steps.size() ? left : withWhatTheyNeed(left);
    }

    private static double way(
            Step step, List<Step> steps, Map<String, Double> seconds, Map<String, Double> known) {
        if (!known.containsKey(step.name())) {
            double behind =
                    steps.stream()
                            .filter(other -> other.after().contains(step.name()))
                            .mapToDouble(other -> way(other, steps, seconds, known))
                            .max()
                            .orElse(0);
            known.put(step.name(), behind + seconds.getOrDefault(step.name(), 1.0));
        }
        return known.get(step.name());
    }
}
