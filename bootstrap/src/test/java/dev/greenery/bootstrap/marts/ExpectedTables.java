package dev.greenery.bootstrap.marts;

import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the models must hold, by a second statement of their definitions: one SQL query per model
 * over the shop's tables, {@code models/MART/MODEL.sql}, made into the table {@code
 * expected.MODEL}. A query may read the expected tables of models that its model reads.
 */
record ExpectedTables(TestDatabase database) {
    private static final String ROOT = "/models/";
    private static final int SHOWN_ROWS = 10;

    /** Makes the table of every model that has a query, each after those of its inputs. */
    static ExpectedTables create(TestDatabase database, List<ModelDefinition<?>> models) {
        ExpectedTables expected = new ExpectedTables(database);
        createStatistics(database);
        models.forEach(
                model -> query(model).ifPresent(query -> expected.create(model.name(), query)));
        expected.create("metrics", metricQueries());
        return expected;
    }

    /** Makes the statistical functions that the queries use. */
    static void createStatistics(TestDatabase database) {
        database.execute("CREATE SCHEMA expected");
        database.execute(text("statistics.sql").orElseThrow());
    }

    /** The query of a model; empty when there is none. */
    static Optional<String> query(ModelDefinition<?> model) {
        return text(model.mart() + "/" + model.name() + ".sql");
    }

    /** The query of all metrics. */
    static String metricQueries() {
        return text("metrics.sql").orElseThrow();
    }

    private static Optional<String> text(String name) {
        try (InputStream file = ExpectedTables.class.getResourceAsStream(ROOT + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private void create(String table, String query) {
        database.execute("CREATE TABLE expected.%s AS\n%s".formatted(table, query));
    }

    /** Sums of models and of what they are made of: a name, and the two as text. */
    List<List<String>> totals() {
        return database.rows(text("totals.sql").orElseThrow());
    }

    /** The metrics whose figures are there. */
    List<String> metrics() {
        return database.rows("SELECT metric FROM expected.metrics ORDER BY metric").stream()
                .map(List::getFirst)
                .toList();
    }

    /** The names of the columns that the query gives. */
    List<String> columns(ModelDefinition<?> model) {
        return database
                .rows(
                        "SELECT column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'expected' AND table_name = '%s'"
                                        .formatted(model.name()))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** The first rows that only one side has, side by side, and the statistics that differ. */
    List<String> differences(ModelDefinition<?> model) {
        List<String> differences = new ArrayList<>(differingRows(model));
        for (ColumnDefinition column : model.columns()) {
            if (isStatistic(column)) {
                differences.addAll(differingStatistics(model, column.name()));
            }
        }
        return differences;
    }

    private List<String> differingRows(ModelDefinition<?> model) {
        String columns = names(model, column -> !isStatistic(column));
        String query =
                """
                SELECT side || ': ' || row FROM (
                    SELECT 'expected' AS side, row_to_json(d)::text AS row
                      FROM (SELECT %1$s FROM expected.%2$s EXCEPT ALL SELECT %1$s FROM %3$s) d
                    UNION ALL
                    SELECT 'actual', row_to_json(d)::text
                      FROM (SELECT %1$s FROM %3$s EXCEPT ALL SELECT %1$s FROM expected.%2$s) d
                ) differing ORDER BY row LIMIT %4$d\
                """
                        .formatted(columns, model.name(), model.qualifiedName(), SHOWN_ROWS);
        return database.rows(query).stream().map(List::getFirst).toList();
    }

    /**
     * Floating-point figures agree when nine digits do: two ways to the same figure round twice.
     */
    private List<String> differingStatistics(ModelDefinition<?> model, String column) {
        String keys = names(model, ColumnDefinition::isKey);
        String query =
                """
                SELECT format('%2$s of %%s: expected %%s, actual %%s', row(%1$s), e.%2$s, a.%2$s)
                  FROM expected.%3$s e FULL JOIN %4$s a USING (%1$s)
                 WHERE (e.%2$s IS NULL) <> (a.%2$s IS NULL)
                    OR abs(a.%2$s - e.%2$s) > 1e-12 + 1e-9 * abs(e.%2$s)
                 ORDER BY %1$s LIMIT %5$d\
                """
                        .formatted(keys, column, model.name(), model.qualifiedName(), SHOWN_ROWS);
        return database.rows(query).stream().map(List::getFirst).toList();
    }

    private static boolean isStatistic(ColumnDefinition column) {
        return column.type() == ColumnType.DOUBLE;
    }

    private static String names(ModelDefinition<?> model, Predicate<ColumnDefinition> wanted) {
        return model.columns().stream()
                .filter(wanted)
                .map(ColumnDefinition::name)
                .collect(joining(", "));
    }
}
