package dev.greenery.adapters.postgres.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Lends connections to those who only read. */
@FunctionalInterface
public interface ReadConnections {
    /**
     * A connection whose transactions begin by themselves, see one moment of the database, and
     * change nothing. Closing it gives it back.
     *
     * @param atMost how long to wait for one, and how long a statement may then take; empty for as
     *     long as it takes
     * @throws dev.greenery.application.port.out.WarehouseUnavailableException if none became free
     *     in time
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    Connection take(Optional<Duration> atMost) throws SQLException, InterruptedException;
}
