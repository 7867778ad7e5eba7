package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.modelsql.SqlFiles;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of the opponent's work, in a transaction of its own.
 *
 * @param name unique among all steps
 * @param model that it makes, or whose tests it runs; empty for a table that only serves others
 * @param after the names of the steps that must have ended before
 */
record Step(String name, Optional<ModelDefinition<?>> model, Set<String> after, List<Work> works) {
    /** Where the results of scans are. */
    static final String CHECKS = "checks";

    private static final Work COMMIT = new Work("commit", "COMMIT");

    /** A primary key that could be made is the test that the key is unique. */
    private static final Work KEY_TEST = new Work("keys", "SELECT 0 AS " + DataTest.KEY_TEST);

    /** Nobody but the planner sees a shared table, and a small sample tells it enough. */
    private static final Work SMALL_SAMPLE =
            new Work("analyze", "SET LOCAL default_statistics_target = 10");

    /**
     * A statement; a row that it gives has the failures of tests.
     *
     * @param kind what its time counts as
     */
    record Work(String kind, String sql) {
        Work {
            requireNonNull(kind, "kind is null");
            requireNonNull(sql, "sql is null");
        }

        static Work create(String kind, String option, String table, String query) {
            return new Work(kind, "CREATE %s TABLE %s AS\n%s".formatted(option, table, query));
        }
    }

    Step {
        requireNonNull(name, "name is null");
        requireNonNull(model, "model is null");
        after = Set.copyOf(after);
        works = List.copyOf(works);
    }

    /** Makes a table, whose rows skip the write-ahead log: it is new in the transaction. */
    static Step make(SqlTable table) {
        String name = SqlModels.SCHEMA + "." + table.name();
        List<Work> works = new ArrayList<>();
        if (table.model().isPresent()) {
            works.add(Work.create("models", "", name, table.query()));
            works.add(new Work("keys", primaryKey(name, table.model().get())));
            works.add(KEY_TEST);
        } else {
            works.add(Work.create("shared tables", "UNLOGGED", name, table.query()));
            works.add(SMALL_SAMPLE);
        }
        works.add(new Work("analyze", "ANALYZE " + name));
        works.add(COMMIT);
        return new Step(table.name(), table.model(), namedIn(table.query()), works);
    }

    private static String primaryKey(String table, ModelDefinition<?> model) {
        String columns =
                model.keys().stream().map(ColumnDefinition::name).collect(Collectors.joining(", "));
        return "ALTER TABLE %s ADD PRIMARY KEY (%s)".formatted(table, columns);
    }

    /** Scans a table once, for all row tests and all sums that tests need of it. */
    static Step scan(ModelDefinition<?> model, String query) {
        Work scan = Work.create("tests", "UNLOGGED", CHECKS + "." + model.name(), query);
        return new Step(
                scanOf(model.name()), Optional.of(model), namedIn(query), List.of(scan, COMMIT));
    }

    /** Runs a query of one row, with a column of failures for each of some tests of the model. */
    static Step check(ModelDefinition<?> model, int number, String query) {
        String name = "test %d of %s".formatted(number, model.name());
        return new Step(
                name, Optional.of(model), namedIn(query), List.of(new Work("tests", query)));
    }

    /** The steps that make the tables that a query names. */
    private static Set<String> namedIn(String query) {
        return Stream.concat(
                        SqlFiles.tablesIn(query, SqlModels.SCHEMA).stream(),
                        SqlFiles.tablesIn(query, CHECKS).stream().map(Step::scanOf))
                .collect(Collectors.toSet());
    }

    private static String scanOf(String table) {
        return "scan of " + table;
    }
}
