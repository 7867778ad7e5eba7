package dev.greenery.adapters.postgres.server;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The connections that were made, for as long as somebody has them. */
public final class OpenSessions {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Set<Connection> made = Collections.newSetFromMap(new WeakHashMap<>());

    /** Remembers a connection of the driver. */
    synchronized Connection add(Connection connection) {
        made.add(connection);
        return connection;
    }

    /** Those of now. */
    synchronized List<Connection> all() {
        return List.copyOf(made);
    }

    /** Cancels what a connection is doing; one that does nothing goes on doing nothing. */
    public static void cancel(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
        } catch (SQLException e) {
            LOG.debug("A statement could not be cancelled: {}", e.getMessage());
        }
    }
}
