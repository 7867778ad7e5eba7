package dev.greenery.adapters.postgres.server;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections for statements that somebody wrote. */
@FunctionalInterface
public interface ReaderConnections {
    /**
     * A connection of one's own; not in a transaction. On the embedded server its role can do
     * nothing but read. The caller closes it.
     *
     * @throws dev.greenery.application.port.out.WarehouseException if there is no warehouse
     */
    Connection openReader() throws SQLException;
}
