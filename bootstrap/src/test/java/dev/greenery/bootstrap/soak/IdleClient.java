package dev.greenery.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A window that was left open: a transaction that has read a published table, and idles. */
final class IdleClient implements AutoCloseable {
    /** The pause that a publication makes while somebody is in its way. */
    private static final String PAUSED =
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event = 'PgSleep'\
            """;

    private static final int READS_MEANWHILE = 10;

    private final Connection connection;

    private IdleClient(Connection connection) {
        this.connection = requireNonNull(connection, "connection is null");
    }

    /** Reads a table of the mart that is locked last, and goes on with nothing. */
    static IdleClient open(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM " + SharedTable.SESSIONS.qualified());
        }
        return new IdleClient(connection);
    }

    /** Stays until the build waits for it, and the readers have read on meanwhile. */
    <T> T stayInTheWayOf(Supplier<T> build, TestDatabase database, Readers readers)
            throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(build);
        while (database.number(PAUSED) == 0) {
            assertThat(result).as("the build waits").isNotDone();
            readers.awaitReads(1);
        }
        readers.awaitReads(READS_MEANWHILE);
        assertThat(result).as("the build waits on").isNotDone();
        connection.commit();
        return result.join();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
