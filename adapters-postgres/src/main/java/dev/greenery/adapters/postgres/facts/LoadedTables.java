package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.StageMarts.RowSink;
import dev.greenery.application.registry.ModelDefinition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tables of one build that are loaded, and dropped when they are not needed any more. */
final class LoadedTables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedTables.class);

    private final UnpublishedTables tables;
    private final List<ModelDefinition<?>> models;
    private final UnpublishedSchemas schemas;
    private final Map<ModelDefinition<?>, TableCopy> copies = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, SealedTable> sealed = new ConcurrentHashMap<>();
    private final List<Long> made = new ArrayList<>();

    /** For small tables, one a thread. Who stops the build cancels what was open by then. */
    private final List<Connection> shared = new ArrayList<>();

    private LoadedTables(
            Warehouse warehouse, UnpublishedTables tables, Collection<ModelDefinition<?>> models) {
        this.tables = requireNonNull(tables, "tables is null");
        this.models = List.copyOf(models);
        this.schemas = new UnpublishedSchemas(warehouse, tables.schemas(models));
    }

    /** Makes the tables of models, after removing what a killed build left in their place. */
    static LoadedTables open(
            Warehouse warehouse, UnpublishedTables tables, Collection<ModelDefinition<?>> models)
            throws SQLException {
        LoadedTables loaded = new LoadedTables(warehouse, tables, models);
        try {
            loaded.made.addAll(loaded.schemas.make());
            // Keys sort, and sorting is what costs: as many at a time as there are processors.
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                loaded.shared.add(warehouse.open());
            }
            for (ModelDefinition<?> model : models) {
                loaded.copies.put(model, new TableCopy(warehouse, tables, model));
            }
            return loaded;
        } catch (SQLException | RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    List<ModelDefinition<?>> models() {
        return models;
    }

    UnpublishedTables tables() {
        return tables;
    }

    <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return new TableSink<>(copies.get(model));
    }

    SealedTable sealed(ModelDefinition<?> model) {
        return sealed.get(model);
    }

    void seal() {
        Queue<TableCopy> waiting = new ConcurrentLinkedQueue<>(copies.values());
        try (ExecutorService keys = Executors.newFixedThreadPool(shared.size())) {
            List<Future<?>> all =
                    shared.stream()
                            .<Future<?>>map(
                                    connection -> keys.submit(() -> seal(waiting, connection)))
                            .toList();
            all.forEach(Futures::get);
        }
        letGo();
    }

    private void seal(Queue<TableCopy> waiting, Connection connection) {
        List<TableCopy> small = new ArrayList<>();
        for (TableCopy copy = waiting.poll(); copy != null; copy = waiting.poll()) {
            if (copy.isOnItsOwn()) {
                sealAlone(copy);
            } else {
                seal(copy.load(connection));
                small.add(copy);
            }
        }
        if (!small.isEmpty()) {
            commit(connection, small);
        }
    }

    private void sealAlone(TableCopy copy) {
        try (copy) {
            seal(copy.seal());
        }
    }

    private void seal(SealedTable table) {
        sealed.put(table.model(), table);
    }

    /** To commit each small table would take longer than to load it. */
    private static void commit(Connection connection, List<TableCopy> small) {
        try {
            connection.commit();
            TableCopy.analyze(connection, small);
        } catch (SQLException e) {
            throw WarehouseFault.of("write small tables", e);
        }
    }

    /**
     * What is left is in nobody's way: that must hide neither a fault nor a publication. Who stops
     * the build cancels what it does at that moment, which may be this.
     */
    @Override
    public void close() {
        copies.values().forEach(TableCopy::close);
        letGo();
        try {
            removeWhatWasMade();
        } catch (SQLException | RuntimeException e) {
            removeAtLast();
        }
    }

    private void letGo() {
        for (Connection connection : shared) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It has ended already, and with it all that was not sealed.
            }
        }
    }

    private void removeWhatWasMade() throws SQLException {
        schemas.remove(
                made, copies.values().stream().flatMap(copy -> copy.oid().stream()).toList());
    }

    private void removeAtLast() {
        try {
            removeWhatWasMade();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Cannot drop the unpublished tables; the next build will: {}", e.getMessage());
        }
    }
}
