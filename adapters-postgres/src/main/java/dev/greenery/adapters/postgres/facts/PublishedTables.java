package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.publication.VersionInPlace;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What consumers see while changes to it are staged.
 *
 * @param versions by mart, the run whose tables these are
 */
record PublishedTables(Warehouse warehouse, Map<String, RunId> versions) {
    /** The log knows it exactly; a table that it does not know is counted. */
    private static final String ROWS =
            """
            SELECT coalesce(
                (SELECT row_count FROM {ops}.model_results
                 WHERE run_id = ? AND mart = ? AND model = ?),
                (SELECT count(*) FROM {table}))\
            """;

    PublishedTables {
        requireNonNull(warehouse, "warehouse is null");
        versions = Map.copyOf(versions);
    }

    static PublishedTables of(Warehouse warehouse, Collection<ModelDefinition<?>> models)
            throws SQLException {
        List<String> marts = models.stream().map(ModelDefinition::mart).distinct().toList();
        try (Connection connection = warehouse.pool().getConnection()) {
            Map<String, RunId> versions =
                    new VersionInPlace(new Catalog(connection, warehouse.schemas()))
                            .published(marts);
            if (!versions.keySet().containsAll(marts)) {
                throw new WarehouseException(
                        "Of %s, only %s is published: there is nothing to change in the others"
                                .formatted(marts, versions.keySet()));
            }
            return new PublishedTables(warehouse, versions);
        }
    }

    /** By mart, what its tables are like that consumers see, and those that are staged. */
    Map<String, StagedShapes> shapes() {
        return ask(
                catalog -> {
                    Map<String, StagedShapes> shapes = new HashMap<>();
                    for (Map.Entry<String, RunId> version : versions.entrySet()) {
                        String mart = version.getKey();
                        shapes.put(mart, StagedShapes.of(catalog, mart, version.getValue()));
                    }
                    return shapes;
                },
                "look at the published tables");
    }

    /** Whether a row leaves that is not in the table. */
    boolean disagrees(ModelDefinition<?> model) {
        return ask(
                catalog -> table(model).disagrees(catalog),
                "compare what leaves %s with what is in it".formatted(model.qualifiedName()));
    }

    /**
     * Whether keys go.
     *
     * @param whole whether all rows go that do not come
     */
    boolean loses(ModelDefinition<?> model, boolean whole) {
        return ask(
                catalog -> whole ? table(model).losesWhole(catalog) : table(model).loses(catalog),
                "look for keys that leave " + model.qualifiedName());
    }

    long rows(ModelDefinition<?> model) {
        RunId run = versions.get(model.mart());
        String table = Quoted.name(warehouse.schemas().version(model.mart(), run), model.name());
        return ask(
                catalog ->
                        catalog.numbers(
                                        ROWS.replace("{table}", table),
                                        run.value(),
                                        model.mart(),
                                        model.name())
                                .getFirst(),
                "count the rows of " + model.qualifiedName());
    }

    private ChangedTable table(ModelDefinition<?> model) {
        return new ChangedTable(warehouse.schemas(), model, versions.get(model.mart()));
    }

    private interface Question<T> {
        T of(Catalog catalog) throws SQLException;
    }

    private <T> T ask(Question<T> question, String doing) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return question.of(new Catalog(connection, warehouse.schemas()));
        } catch (SQLException e) {
            throw WarehouseFault.of(doing, e);
        }
    }
}
