package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse that answers and has its tables.
 *
 * @param sessions the connections to it
 * @param server the embedded one, left when nobody needs the warehouse any longer
 */
record OpenWarehouse(
        Connector connector,
        Sessions sessions,
        HikariDataSource pool,
        Optional<EmbeddedServer> server)
        implements AutoCloseable {
    /** After so long without a connection it is asked whether there is a server at all. */
    private static final Duration DOUBT = Duration.ofSeconds(1);

    /** How often a server may turn out to be there, and only busy. */
    private static final int BUSY_ROUNDS = 30;

    /** Checks that nothing is missing. */
    OpenWarehouse {
        requireNonNull(connector, "connector is null");
        requireNonNull(sessions, "sessions is null");
        requireNonNull(pool, "pool is null");
        requireNonNull(server, "server is null");
    }

    /** Checks the server, brings its tables up to date, and makes a pool. */
    static OpenWarehouse of(Connector connector, int poolSize, Optional<EmbeddedServer> server)
            throws SQLException {
        connector.check();
        SchemaMigration.run(connector.connect());
        Sessions sessions = new Sessions();
        HikariConfig config = new HikariConfig();
        config.setPoolName("greenery");
        config.setDataSource(
                new LazyDataSource(
                        connector::source, () -> sessions.add(connector.source().getConnection())));
        config.setConnectionInitSql(Connector.SESSION);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(DOUBT.toMillis());
        config.setValidationTimeout(DOUBT.toMillis());
        return new OpenWarehouse(connector, sessions, new HikariDataSource(config), server);
    }

    /** A connection of one's own. */
    Connection connect() throws SQLException {
        return sessions.add(connector.connect());
    }

    /** The connections of now; the pool gives them to nobody any more. */
    List<Connection> retire() {
        pool.getHikariPoolMXBean().softEvictConnections();
        return sessions.all();
    }

    /**
     * A connection of the pool. That there is no server is told at once, that it is busy is not.
     */
    Connection pooled() throws SQLException {
        SQLTransientConnectionException busy = null;
        for (int round = 0; round < BUSY_ROUNDS; round++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                connector.connect().close();
                busy = e;
            }
        }
        throw requireNonNull(busy, "busy is null");
    }

    /** First the connections, then the server. */
    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
