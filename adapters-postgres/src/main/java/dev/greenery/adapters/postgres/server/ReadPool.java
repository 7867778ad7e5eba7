package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.application.port.out.WarehouseUnavailableException;

import org.jooq.tools.jdbc.DefaultConnection;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A pool whose connections are made ready for reads once, so that no read has to. It gives them out
 * in the order of those who wait, each of whom knows how long: a pool of Hikari's has one time for
 * all, and cannot tell that it is busy from that the server is away.
 */
final class ReadPool implements ReadConnections, AutoCloseable {
    /** What transactions are, unless they say something else. */
    static final String READ_ONLY_SNAPSHOTS =
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String IS_CANCELLED = PSQLState.QUERY_CANCELED.getState();

    private final HikariDataSource pool;
    private final Giver giver;
    private final Semaphore free;

    /** What sessions were told last; most requests have the same time. */
    private final Map<PGConnection, Optional<Duration>> limits =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Gives connections of a pool. */
    interface Giver {
        Connection from(HikariDataSource pool) throws SQLException;
    }

    ReadPool(HikariDataSource pool, Giver giver) {
        this.pool = requireNonNull(pool, "pool is null");
        this.giver = requireNonNull(giver, "giver is null");
        this.free = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    @Override
    public Connection take(TimeLimit limit) throws SQLException, InterruptedException {
        Optional<Duration> atMost = limit.left();
        if (atMost.isEmpty()) {
            free.acquire();
        } else if (!free.tryAcquire(atMost.get().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new WarehouseUnavailableException(
                    "All %d connections for reads were in use for %d ms; ask again, or raise GREENERY_POOL_SIZE"
                            .formatted(pool.getMaximumPoolSize(), atMost.get().toMillis()));
        }
        try {
            return new Lent(limited(limit), free);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** With the server's own time limit, for the case that nobody is left who could cancel. */
    private Connection limited(TimeLimit limit) throws SQLException {
        Connection connection = giver.from(pool);
        PGConnection session = connection.unwrap(PGConnection.class);
        Optional<Duration> told = limits.getOrDefault(session, Optional.empty());
        try {
            tell(connection, session, limit.told());
            return connection;
        } catch (SQLException e) {
            if (told.isEmpty() || !IS_CANCELLED.equals(e.getSQLState())) {
                connection.close();
                throw e;
            }
            // What a session was told last holds for being told something else, too.
            pool.evictConnection(connection);
            return limited(limit);
        }
    }

    private void tell(Connection connection, PGConnection session, Optional<Duration> atMost)
            throws SQLException {
        if (atMost.equals(limits.get(session))) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            long millis = atMost.map(limit -> Math.max(1, limit.toMillis())).orElse(0L);
            statement.execute("SET statement_timeout = " + millis);
            connection.commit();
            limits.put(session, atMost);
        }
    }

    /** Gives the connections of now to nobody any more. */
    void retire() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Lent extends DefaultConnection {
        private final Semaphore free;
        private boolean closed;

        Lent(Connection connection, Semaphore free) {
            super(connection);
            this.free = free;
        }

        @Override
        public void close() throws SQLException {
            if (!closed) {
                closed = true;
                try {
                    super.close();
                } finally {
                    free.release();
                }
            }
        }
    }
}
