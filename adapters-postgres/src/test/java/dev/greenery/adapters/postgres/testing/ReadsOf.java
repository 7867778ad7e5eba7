package dev.greenery.adapters.postgres.testing;

import dev.greenery.adapters.postgres.server.ReadConnections;
import dev.greenery.adapters.postgres.server.TimeLimit;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Makes connections of a source ready for reads when they are taken. */
public record ReadsOf(DataSource source) implements ReadConnections {
    @Override
    public Connection take(TimeLimit limit) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }
}
