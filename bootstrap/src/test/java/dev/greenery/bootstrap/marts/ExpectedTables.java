package dev.greenery.bootstrap.marts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.modelsql.RowDifferences;
import dev.greenery.modelsql.SqlFiles;
import dev.greenery.modelsql.SqlModels;
import dev.greenery.modelsql.SqlModels.Arithmetic;

import java.util.List;
import java.util.Optional;

/** What the models must hold, by a second statement of their definitions. */
record ExpectedTables(TestDatabase database, SqlModels models) {
    /** Both sides are exact, and round in their last step. */
    private static final double TOLERANCE = 1e-9;

    ExpectedTables {
        requireNonNull(database, "database is null");
        requireNonNull(models, "models is null");
    }

    /** Makes the table of every model that has a query. */
    static ExpectedTables create(TestDatabase database, List<ModelDefinition<?>> models) {
        ExpectedTables expected = new ExpectedTables(database, SqlModels.of(models));
        createStatistics(database);
        expected.models.tables().forEach(table -> expected.create(table.name(), table.query()));
        expected.create("metrics", metricQueries());
        return expected;
    }

    /** Makes the statistical functions that the queries use. */
    static void createStatistics(TestDatabase database) {
        database.execute(SqlModels.functions(Arithmetic.EXACT));
    }

    /** The query of a model; empty when there is none. */
    static Optional<String> query(ModelDefinition<?> model) {
        return SqlFiles.find(SqlFiles.path("models", model));
    }

    /** The query of all metrics. */
    static String metricQueries() {
        return text("metrics.sql");
    }

    private static String text(String name) {
        return SqlFiles.find("models/" + name).orElseThrow();
    }

    /** The queries take days and hours of the session's time zone. */
    private void create(String table, String query) {
        database.execute(
                "SET timezone = 'UTC'; CREATE TABLE expected.%s AS\n%s".formatted(table, query));
    }

    /** Whether a model has a query. */
    boolean has(ModelDefinition<?> model) {
        return models.table(model).isPresent();
    }

    /** Sums of models and of what they are made of: a name, and the two as text. */
    List<List<String>> totals() {
        return database.rows(text("totals.sql"));
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
        return RowDifferences.queries(model, TOLERANCE).stream()
                .flatMap(query -> database.rows(query).stream())
                .map(List::getFirst)
                .toList();
    }
}
