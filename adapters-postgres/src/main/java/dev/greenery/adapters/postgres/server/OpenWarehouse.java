package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.objects.SchemaNames;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * A warehouse that answers and has its tables.
 *
 * @param sessions the connections to it
 * @param server the embedded one, left when nobody needs the warehouse any longer
 */
record OpenWarehouse(
        Connector connector,
        OpenSessions sessions,
        HikariDataSource pool,
        ReadPool reads,
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
        requireNonNull(reads, "reads is null");
        requireNonNull(server, "server is null");
    }

    /** Checks the server, brings its tables up to date, and makes pools. */
    static OpenWarehouse of(
            Connector connector, SchemaNames schemas, int poolSize, Optional<EmbeddedServer> server)
            throws SQLException {
        connector.check();
        SchemaMigration.run(connector.connect(), schemas);
        OpenSessions sessions = new OpenSessions();
        DataSource source =
                new LazyDataSource(
                        connector::source, () -> sessions.add(connector.source().getConnection()));
        HikariConfig all = config(source, poolSize);
        all.setPoolName("greenery");
        HikariConfig reads = config(source, poolSize);
        reads.setPoolName("greenery reads");
        reads.setAutoCommit(false);
        // Else the settings are of a transaction that the first reader goes on with, or undoes.
        reads.setIsolateInternalQueries(true);
        reads.setConnectionInitSql(Connector.SESSION + ";" + ReadPool.READ_ONLY_SNAPSHOTS);
        return new OpenWarehouse(
                connector,
                sessions,
                new HikariDataSource(all),
                new ReadPool(new HikariDataSource(reads), pool -> pooled(pool, connector)),
                server);
    }

    private static HikariConfig config(DataSource source, int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setConnectionInitSql(Connector.SESSION);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(DOUBT.toMillis());
        config.setValidationTimeout(DOUBT.toMillis());
        return config;
    }

    /** A connection of one's own. */
    Connection connect() throws SQLException {
        return sessions.add(connector.connect());
    }

    /** A connection for statements that somebody wrote. */
    Connection connectReader() throws SQLException {
        return sessions.add(
                server.isPresent()
                        ? new ReaderRole(connector, server.get().reader()).connect()
                        : connector.connect());
    }

    /** The connections of now; the pools give them to nobody any more. */
    List<Connection> retire() {
        pool.getHikariPoolMXBean().softEvictConnections();
        reads.retire();
        return sessions.all();
    }

    /** A connection for short work. */
    Connection pooled() throws SQLException {
        return pooled(pool, connector);
    }

    /** That there is no server is told at once, that it is busy is not. */
    private static Connection pooled(HikariDataSource pool, Connector connector)
            throws SQLException {
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

    /** Ends all connections that are pooled, and leaves the server. */
    void closePools() {
        pool.close();
        reads.close();
    }

    /** First the connections, then the server. */
    @Override
    public void close() {
        closePools();
        server.ifPresent(EmbeddedServer::close);
    }
}
