package dev.greenery.adapters.postgres.server;

import dev.greenery.adapters.postgres.objects.SchemaNames;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * The database that holds the source tables and the marts. Nothing is started or connected before
 * the first connection is asked for; then the schema is brought up to date.
 */
public interface Warehouse {
    /** What the schemas of the warehouse are called. */
    SchemaNames schemas();

    /** Pooled connections, for short work. */
    DataSource pool();

    /**
     * Pooled connections for those who only read.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if there is no warehouse
     */
    ReadConnections reads() throws SQLException;

    /**
     * A connection of one's own, for long work; not in a transaction. The caller closes it.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if there is no warehouse
     */
    Connection open() throws SQLException;
}
