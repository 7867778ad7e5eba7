package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.copy.BinaryCopy;
import dev.greenery.adapters.postgres.copy.TupleBuffer;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.publication.PublishedIndexes;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowReader;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One table that is being loaded. A small one is held back until it is whole, and then loaded
 * together with other small ones; of a larger one, rows go to the server as they come, on a
 * connection and in a transaction of its own. Builder threads write to it in turn.
 *
 * <p>The table is made in the transaction that loads it: then a server with minimal WAL logs
 * nothing of the load, rows are written frozen, and a killed build leaves nothing.
 */
final class TableCopy implements AutoCloseable {
    /** A connection, with its process on the server, takes longer than to send that much. */
    private static final int SMALL_BYTES = 1 << 18;

    private final Warehouse warehouse;
    private final UnpublishedTables tables;
    private final ModelDefinition<?> model;
    private final RowReader reader;
    private final TupleBuffer held = new TupleBuffer();
    private Optional<Loading> begun = Optional.empty();
    private Optional<Long> oid = Optional.empty();

    TableCopy(Warehouse warehouse, UnpublishedTables tables, ModelDefinition<?> model) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.tables = requireNonNull(tables, "tables is null");
        this.model = requireNonNull(model, "model is null");
        this.reader = RowReader.of(model.rowType());
    }

    /** A load that the server knows of. */
    private record Loading(Connection connection, BinaryCopy copy) {}

    /** Reads the rows of the table; made once for all threads. */
    RowReader reader() {
        return reader;
    }

    /** By which the table is known wherever it goes, once it is there. */
    synchronized Optional<Long> oid() {
        return oid;
    }

    ModelDefinition<?> model() {
        return model;
    }

    /** Takes rows. */
    synchronized void write(TupleBuffer tuples) {
        try {
            if (begun.isEmpty()) {
                held.take(tuples);
                if (held.size() >= SMALL_BYTES) {
                    beginOnItsOwn();
                }
            } else {
                begun.get().copy().send(tuples);
            }
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private void beginOnItsOwn() throws SQLException {
        Connection connection = warehouse.open();
        try {
            begun = Optional.of(begin(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the table, and sends what was held back. */
    private Loading begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(tables.createTable(model));
            oid =
                    Optional.of(
                            new OwnedObjects(new Catalog(connection, tables.schemas()))
                                    .noteTable(tables.schema(model.mart()), model.name()));
            for (String comment : tables.comments(model)) {
                statement.execute(comment);
            }
        }
        String sql =
                "COPY %s FROM STDIN (FORMAT binary, FREEZE)"
                        .formatted(UnpublishedTables.SQL.render(tables.stagedName(model)));
        Loading loading = new Loading(connection, BinaryCopy.begin(connection, sql));
        loading.copy().send(held);
        return loading;
    }

    /** Whether rows went to the server already, on a connection of their own. */
    synchronized boolean isOnItsOwn() {
        return begun.isPresent();
    }

    /**
     * Ends the load, builds the key and what indexes others have on the published table, and
     * commits; a key that is not unique is left out.
     */
    synchronized SealedTable seal() {
        Loading loading = begun.orElseThrow();
        try {
            SealedTable table = end(loading);
            loading.connection().commit();
            analyze(loading.connection(), List.of(this));
            return table;
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** Does the same with a small table but for the commit, which others share. */
    synchronized SealedTable load(Connection connection) {
        try {
            return end(begin(connection));
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private SealedTable end(Loading loading) throws SQLException {
        long rows = loading.copy().finish();
        boolean unique = new TableKey(tables).build(loading.connection(), model);
        if (tables.becomePublished()) {
            new PublishedIndexes(new Catalog(loading.connection(), tables.schemas()))
                    .copy(
                            tables.schemas().published(model.mart()),
                            tables.schema(model.mart()),
                            List.of(model.name()));
        }
        return new SealedTable(model, rows, unique);
    }

    /**
     * Whoever reads the tables first has plans that fit. After the commit: the rows of an open
     * transaction count as unseen when it commits, and the server would analyze every table once
     * more by itself.
     */
    static void analyze(Connection connection, Collection<TableCopy> copies) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    copies.stream()
                            .map(copy -> copy.tables.stagedName(copy.model))
                            .map(UnpublishedTables.SQL::render)
                            .collect(joining(", ", "ANALYZE ", "")));
        }
        connection.commit();
    }

    private WarehouseException fault(SQLException e) {
        return WarehouseFault.of("write " + model.qualifiedName(), e);
    }

    /** Lets go of a connection of its own; what is not sealed is gone. */
    @Override
    public synchronized void close() {
        begun.ifPresent(TableCopy::close);
    }

    private static void close(Loading loading) {
        try (Connection _ = loading.connection()) {
            loading.copy().close();
        } catch (SQLException e) {
            // The load is given up anyway; the connection's end rolls it back, if it has not ended.
        }
    }
}
