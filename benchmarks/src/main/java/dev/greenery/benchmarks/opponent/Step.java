package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.modelsql.SqlFiles;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlTable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of the opponent's work.
 *
 * @param name unique among all steps
 * @param after the names of the steps that must have ended before
 * @param model that the step makes, or whose tests it runs; empty for a table that only serves
 *     others
 */
record Step(
        Kind kind,
        String name,
        String query,
        Set<String> after,
        Optional<ModelDefinition<?>> model) {
    /** Where the results of scans are. */
    static final String CHECKS = "checks";

    /** What a step does. */
    enum Kind {
        /** Makes a table, with a primary key if it is a model's. */
        MAKE,
        /** Scans a table once, for all row tests and all sums that tests need of it. */
        SCAN,
        /** Runs a query of one row, with a column of failures for each test of the model. */
        CHECK
    }

    Step {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(query, "query is null");
        after = Set.copyOf(after);
        requireNonNull(model, "model is null");
    }

    /** A step that waits for those whose tables its SQL names. */
    private static Step of(
            Kind kind, String name, String query, Optional<ModelDefinition<?>> model) {
        Set<String> after =
                Stream.concat(
                                SqlFiles.tablesIn(query, SqlModels.SCHEMA).stream(),
                                SqlFiles.tablesIn(query, CHECKS).stream().map(Step::scanOf))
                        .collect(Collectors.toSet());
        return new Step(kind, name, query, after, model);
    }

    static Step make(SqlTable table) {
        return of(Kind.MAKE, table.name(), table.query(), table.model());
    }

    static Step scan(ModelDefinition<?> model, String query) {
        return of(Kind.SCAN, scanOf(model.name()), query, Optional.of(model));
    }

    static Step check(ModelDefinition<?> model, int number, String query) {
        String name = "test %d of %s".formatted(number, model.name());
        return of(Kind.CHECK, name, query, Optional.of(model));
    }

    private static String scanOf(String table) {
        return "scan of " + table;
    }

    /** The table that it makes; none for a check. */
    String table() {
        return kind == Kind.SCAN
                ? CHECKS + "." + model.orElseThrow().name()
                : SqlModels.SCHEMA + "." + name;
    }

    /** The columns of its primary key; none for a table that is no model's. */
    List<String> keys() {
        return model.stream()
                .flatMap(made -> made.keys().stream())
                .map(ColumnDefinition::name)
                .toList();
    }
}
