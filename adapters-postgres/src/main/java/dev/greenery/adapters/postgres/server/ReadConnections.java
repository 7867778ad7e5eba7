package dev.greenery.adapters.postgres.server;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends connections to those who only read. */
@FunctionalInterface
public interface ReadConnections {
    /**
     * A connection whose transactions begin by themselves, see one moment of the database, and
     * change nothing. Closing it gives it back.
     *
     * @param limit how long to wait for one; the server ends a statement after at most twice the
     *     time that is left then
     * @throws dev.greenery.application.port.out.WarehouseUnavailableException if none became free
     *     in time
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    Connection take(TimeLimit limit) throws SQLException, InterruptedException;
}
