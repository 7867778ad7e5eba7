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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All steps of the opponent, those first that are to begin first. */
record Plan(List<Step> steps) {
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");

    Plan {
        steps = List.copyOf(steps);
    }

    /**
     * All that there is SQL for.
     *
     * @param sharesScans whether a scan of a table serves all its row tests and sums
     */
    static Plan of(MartRegistry registry, boolean sharesScans) {
        List<Step> steps = new ArrayList<>();
        SqlModels.of(registry.models()).tables().forEach(table -> steps.add(Step.make(table)));
        String counts = "source_counts";
        String query = SqlFiles.find("opponent/%s.sql".formatted(counts)).orElseThrow();
        steps.add(Step.make(new SqlTable(counts, query, Set.of(), Optional.empty())));
        for (ModelDefinition<?> model : registry.models()) {
            if (sharesScans) {
                SqlFiles.find(SqlFiles.path("opponent/checks", model))
                        .ifPresent(scan -> steps.add(Step.scan(model, scan)));
            }
            int number = 0;
            for (String check : checks(model, sharesScans)) {
                steps.add(Step.check(model, ++number, check));
            }
        }
        return new Plan(withWhatTheyNeed(steps));
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
        return SqlFiles.tablesIn(query, Step.CHECKS).isEmpty()
                && model.tests().stream().filter(test -> answers(query, test)).count() == 1;
    }

    private static boolean answers(String query, DataTest<?> test) {
        return Pattern.compile("\\bAS " + test.name() + "\\b").matcher(query).find();
    }

    /** Without those that wait for what nobody makes. */
    private static List<Step> withWhatTheyNeed(List<Step> steps) {
        Set<String> names = new HashSet<>();
        steps.forEach(step -> names.add(step.name()));
        List<Step> left = steps.stream().filter(step -> names.containsAll(step.after())).toList();
        return left.size() == steps.size() ? left : withWhatTheyNeed(left);
    }

    /**
     * The same steps, those first behind which the longest way is left to the end.
     *
     * @param seconds that steps took before, by name; one second for others
     */
    Plan longestWayFirst(Map<String, Double> seconds) {
        Map<String, Double> ways = new HashMap<>();
        steps.forEach(step -> way(step, seconds, ways));
        return new Plan(
                steps.stream()
                        .sorted(Comparator.comparing((Step step) -> -ways.get(step.name())))
                        .toList());
    }

    private double way(Step step, Map<String, Double> seconds, Map<String, Double> known) {
        if (!known.containsKey(step.name())) {
            double behind =
                    steps.stream()
                            .filter(other -> other.after().contains(step.name()))
                            .mapToDouble(other -> way(other, seconds, known))
                            .max()
                            .orElse(0);
            known.put(step.name(), behind + seconds.getOrDefault(step.name(), 1.0));
        }
        return known.get(step.name());
    }
}
