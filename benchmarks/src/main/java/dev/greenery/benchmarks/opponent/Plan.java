package dev.greenery.benchmarks.opponent;

import static java.util.stream.Collectors.toSet;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All steps of the opponent, those first that are to begin first. What a step must wait for is read
 * from its SQL.
 */
record Plan(List<Step> steps) {
    Plan {
        steps = List.copyOf(steps);
    }

    /**
     * The plan for the models of a registry.
     *
     * @throws BenchmarkException if a model with a table has no SQL
     */
    static Plan of(MartRegistry registry, Testing testing) {
        List<Step> makes = new ArrayList<>();
        List<Step> scans = new ArrayList<>();
        List<Step> checks = new ArrayList<>();
        for (String table : tables(registry)) {
            makes.add(make(table, registry.model(table)));
        }
        for (ModelDefinition<?> model : registry.models()) {
            if (testing == Testing.ONE_SCAN) {
                scan(model).ifPresent(scans::add);
            }
            checks.addAll(checks(model, testing));
        }
        return new Plan(Stream.of(makes, scans, checks).flatMap(List::stream).toList());
    }

    private static List<String> tables(MartRegistry registry) {
        List<String> planned =
                SqlFiles.read("plan.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        List<String> missing =
                registry.models().stream()
                        .filter(ModelDefinition::isTable)
                        .map(ModelDefinition::name)
                        .filter(name -> !planned.contains(name))
                        .toList();
        if (!missing.isEmpty()) {
            throw new BenchmarkException(
                    "The opponent's plan.txt has no " + String.join(", ", missing));
        }
        return planned;
    }

    private static Step make(String table, Optional<? extends ModelDefinition<?>> model) {
        String query =
                SqlFiles.read(
                        model.map(found -> "models/" + file(found))
                                .orElse("helpers/" + table + ".sql"));
        return new Step.Make(
                table,
                dependencies(query),
                query,
                model.map(Plan::keys).orElse(List.of()),
                model.map(ModelDefinition::qualifiedName));
    }

    private static List<String> keys(ModelDefinition<?> model) {
        return model.keys().stream().map(ColumnDefinition::name).toList();
    }

    private static Optional<Step> scan(ModelDefinition<?> model) {
        return SqlFiles.find("checks/" + file(model))
                .map(
                        query ->
                                new Step.Scan(
                                        scanName(model.name()),
                                        dependencies(query),
                                        model.name(),
                                        query));
    }

    private static List<Step> checks(ModelDefinition<?> model, Testing testing) {
        List<Step> checks = new ArrayList<>();
        for (String query : CheckQueries.of(model, testing)) {
            checks.add(
                    new Step.Check(
                            "test %d of %s".formatted(checks.size() + 1, model.name()),
                            dependencies(query),
                            model.name(),
                            query));
        }
        return checks;
    }

    private static Set<String> dependencies(String query) {
        Set<String> names = new HashSet<>(SqlFiles.tablesIn(query, Opponent.SCHEMA));
        names.addAll(
                SqlFiles.tablesIn(query, Opponent.CHECKS).stream()
                        .map(Plan::scanName)
                        .collect(toSet()));
        return names;
    }

    private static String scanName(String table) {
        return "scan of " + table;
    }

    static String file(ModelDefinition<?> model) {
        return model.mart() + "/" + model.name() + ".sql";
    }
}
