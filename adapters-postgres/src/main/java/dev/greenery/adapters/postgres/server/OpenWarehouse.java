package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.SQLException;

/**
 * A warehouse that answers and has its tables.
 *
 * @param server stopped or left when nobody needs the warehouse any longer
 */
record OpenWarehouse(Connector connector, HikariDataSource pool, Runnable server)
        implements AutoCloseable {
    /** Checks that nothing is missing. */
    OpenWarehouse {
        requireNonNull(connector, "connector is null");
        requireNonNull(pool, "pool is null");
        requireNonNull(server, "server is null");
    }

    /** Checks the server, brings its tables up to date, and makes a pool. */
    static OpenWarehouse of(Connector connector, int poolSize, Runnable server)
            throws SQLException {
        connector.check();
        SchemaMigration.run(connector.connect());
        HikariConfig config = new HikariConfig();
        config.setPoolName("greenery");
        config.setDataSource(connector.source());
        config.setConnectionInitSql(Connector.SESSION);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(0);
        return new OpenWarehouse(connector, new HikariDataSource(config), server);
    }

    /** First the connections, then the server. */
    @Override
    public void close() {
        pool.close();
        server.run();
    }
}
