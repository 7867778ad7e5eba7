package dev.greenery.adapters.postgres.facts;

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
import java.util.List;

/**
 * One table that is being loaded, on a connection and in a transaction of its own. The table is
 * made in the same transaction: then a server with minimal WAL logs nothing of the load, rows are
 * written frozen, and a killed build leaves nothing. Builder threads write to it in turn.
 */
final class TableCopy implements AutoCloseable {
    private final ModelDefinition<?> model;
    private final UnpublishedTables tables;
    private final long oid;
    private final Connection connection;
    private final BinaryCopy copy;
    private final RowReader reader;

    private TableCopy(
            ModelDefinition<?> model,
            UnpublishedTables tables,
            long oid,
            BinaryCopy copy,
            Connection connection) {
        this.model = model;
        this.tables = tables;
        this.oid = oid;
        this.connection = connection;
        this.copy = copy;
        this.reader = RowReader.of(model.rowType());
    }

    static TableCopy begin(Warehouse warehouse, UnpublishedTables tables, ModelDefinition<?> model)
            throws SQLException {
        Connection connection = warehouse.open();
        try {
            long oid;
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(tables.createTable(model));
                oid =
                        new OwnedObjects(new Catalog(connection, warehouse.schemas()))
                                .noteTable(tables.schema(model.mart()), model.name());
                for (String comment : tables.comments(model)) {
                    statement.execute(comment);
                }
            }
            String sql =
                    "COPY %s FROM STDIN (FORMAT binary, FREEZE)"
                            .formatted(UnpublishedTables.SQL.render(tables.stagedName(model)));
            return new TableCopy(model, tables, oid, BinaryCopy.begin(connection, sql), connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Reads the rows of the table; made once for all threads. */
    RowReader reader() {
        return reader;
    }

    /** By which the table is known wherever it goes. */
    long oid() {
        return oid;
    }

    ModelDefinition<?> model() {
        return model;
    }

    /** Sends rows. */
    synchronized void write(TupleBuffer tuples) {
        try {
            copy.send(tuples);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /**
     * Ends the load, builds the key and what indexes others have on the published table, and
     * commits; a key that is not unique is left out.
     */
    SealedTable seal() {
        try {
            long rows = copy.finish();
            boolean unique = new TableKey(tables).build(connection, model);
            new PublishedIndexes(new Catalog(connection, tables.schemas()))
                    .copy(
                            tables.schemas().published(model.mart()),
                            tables.schema(model.mart()),
                            List.of(model.name()));
            connection.commit();
            analyze();
            return new SealedTable(model, rows, unique);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /**
     * Whoever reads the table first has plans that fit. After the commit: the rows of an open
     * transaction count as unseen when it commits, and the server would analyze every table once
     * more by itself.
     */
    private void analyze() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + UnpublishedTables.SQL.render(tables.stagedName(model)));
        }
        connection.commit();
    }

    private WarehouseException fault(SQLException e) {
        return WarehouseFault.of("write " + model.qualifiedName(), e);
    }

    /** Lets go of the connection; what is not sealed is gone. */
    @Override
    public void close() {
        try {
            copy.close();
        } catch (SQLException e) {
            // The load is given up anyway; the connection's end rolls it back.
        } finally {
            closeConnection();
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It has ended already, and with it all that was not sealed.
        }
    }
}
