package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;
import dev.greenery.application.port.out.WarehouseException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/** A warehouse that is opened when it is first needed, so that asking for help starts nothing. */
final class LazyWarehouse implements Warehouse, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LazyWarehouse.class);

    private final WarehouseConfiguration configuration;
    private final DataSource pool = new LazyDataSource(() -> opened().pool());
    private Optional<OpenWarehouse> open = Optional.empty();
    private boolean closed;

    LazyWarehouse(WarehouseConfiguration configuration) {
        this.configuration = requireNonNull(configuration, "configuration is null");
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public Connection open() throws SQLException {
        return opened().connector().connect();
    }

    private synchronized OpenWarehouse opened() throws SQLException {
        if (closed) {
            throw new WarehouseException("The warehouse is closed");
        }
        if (open.isEmpty()) {
            open = Optional.of(configuration.dbUrl().isPresent() ? byUrl() : embedded());
            // A context that is never closed, as after Ctrl-C, must not leave the server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "warehouse-closer"));
        }
        return open.get();
    }

    private OpenWarehouse byUrl() throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(configuration.dbUrl().orElseThrow());
        boolean needsUser = !url.namesUser();
        Connector connector =
                Connector.to(
                        url.jdbcUrl(),
                        url.toString(),
                        configuration.dbUser().filter(user -> needsUser),
                        configuration.dbPassword().filter(password -> needsUser));
        return OpenWarehouse.of(connector, configuration.poolSize(), () -> {});
    }

    private OpenWarehouse embedded() throws SQLException {
        EmbeddedServer server = EmbeddedServer.join(configuration.home());
        try {
            ServerAddress address = server.address();
            Connector connector =
                    Connector.to(
                            address.jdbcUrl(),
                            "the embedded PostgreSQL",
                            Optional.of(address.user()),
                            Optional.of(address.password()));
            return OpenWarehouse.of(connector, configuration.poolSize(), server::close);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Closes the connections and leaves the server; a failure to stop it harms no data. */
    @Override
    public synchronized void close() {
        closed = true;
        open.ifPresent(LazyWarehouse::close);
        open = Optional.empty();
    }

    private static void close(OpenWarehouse warehouse) {
        try {
            warehouse.close();
        } catch (RuntimeException e) {
            LOG.warn("The warehouse did not close properly: {}", e.getMessage(), e);
        }
    }
}
