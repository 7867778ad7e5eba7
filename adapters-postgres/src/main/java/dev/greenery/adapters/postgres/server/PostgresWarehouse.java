package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.adapters.postgres.embedded.ServerAddress;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.application.port.out.CancelWork;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * A warehouse that is opened when it is first needed, so that asking for help starts nothing. When
 * the server goes away, whoever asks is told at once; the embedded one is looked for meanwhile, and
 * started when it has ended, so that whoever asks later finds it.
 */
final class PostgresWarehouse implements Warehouse, ReaderConnections, CancelWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWarehouse.class);

    private final WarehouseConfiguration configuration;
    private final SchemaNames schemas;
    private final Optional<String> fallbackPassword;
    private final DataSource pool = new LazyDataSource(() -> opened().pool(), this::pooled);
    private final Object cancelling = new Object();
    private volatile Optional<OpenWarehouse> open = Optional.empty();
    private List<Connection> cancelled = List.of();
    private boolean closed;
    private boolean mending;

    PostgresWarehouse(WarehouseConfiguration configuration, Optional<String> fallbackPassword) {
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.schemas = configuration.schemas();
        this.fallbackPassword = requireNonNull(fallbackPassword, "fallbackPassword is null");
    }

    @Override
    public SchemaNames schemas() {
        return schemas;
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public ReadConnections reads() throws SQLException {
        OpenWarehouse warehouse = opened();
        return limit -> {
            try {
                return warehouse.reads().take(limit);
            } catch (SQLException e) {
                // Pool and driver tell an interrupt as a fault, of which the server knows nothing.
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                throw missed(warehouse, e);
            }
        };
    }

    @Override
    public Connection open() throws SQLException {
        return connected(OpenWarehouse::connect);
    }

    @Override
    public Connection openReader() throws SQLException {
        return connected(OpenWarehouse::connectReader);
    }

    private Connection pooled() throws SQLException {
        return connected(OpenWarehouse::pooled);
    }

    private interface Way {
        Connection to(OpenWarehouse warehouse) throws SQLException;
    }

    private Connection connected(Way way) throws SQLException {
        OpenWarehouse warehouse = opened();
        try {
            return way.to(warehouse);
        } catch (SQLException e) {
            throw missed(warehouse, e);
        }
    }

    private WarehouseUnavailableException missed(OpenWarehouse warehouse, SQLException cause) {
        mend(warehouse);
        return new WarehouseUnavailableException(
                "Cannot connect to %s: %s"
                        .formatted(warehouse.connector().place(), WarehouseFault.reason(cause)),
                cause);
    }

    /** A server by URL is its owner's to start, and the pool finds it where it was. */
    private synchronized void mend(OpenWarehouse lost) {
        if (!closed && !mending && isOpen(lost) && lost.server().isPresent()) {
            mending = true;
            Thread.ofPlatform()
                    .daemon()
                    .name("warehouse-mender")
                    .start(() -> mend(lost, lost.server().get()));
        }
    }

    private void mend(OpenWarehouse lost, EmbeddedServer server) {
        try {
            OpenWarehouse found = over(server, server.renew());
            LOG.info("PostgreSQL in {} answers again", configuration.home());
            replace(lost, found);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("PostgreSQL was looked for in vain: {}", e.getMessage());
        } finally {
            mended();
        }
    }

    private synchronized void replace(OpenWarehouse lost, OpenWarehouse found) {
        if (isOpen(lost)) {
            open = Optional.of(found);
            lost.closePools();
        } else {
            found.closePools();
        }
    }

    private synchronized void mended() {
        mending = false;
    }

    private boolean isOpen(OpenWarehouse warehouse) {
        return open.filter(warehouse::equals).isPresent();
    }

    private synchronized OpenWarehouse opened() throws SQLException {
        if (closed) {
            throw new WarehouseException("The warehouse is closed");
        }
        if (open.isEmpty()) {
            open = Optional.of(configuration.dbUrl().isPresent() ? byUrl() : embedded());
        }
        return open.get();
    }

    private OpenWarehouse byUrl() throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(configuration.dbUrl().orElseThrow());
        Connector connector =
                Connector.to(
                        url.jdbcUrl(),
                        url.toString(),
                        url.namesUser() ? Optional.empty() : configuration.dbUser(),
                        url.holdsPassword() ? Optional.empty() : password());
        return open(connector, Optional.empty());
    }

    /** Without one, the driver looks into .pgpass. */
    private Optional<String> password() {
        return configuration.password().or(() -> fallbackPassword);
    }

    private OpenWarehouse embedded() throws SQLException {
        EmbeddedServer server = EmbeddedServer.join(configuration.home());
        try {
            return over(server, server.address());
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private OpenWarehouse over(EmbeddedServer server, ServerAddress address) throws SQLException {
        Connector connector = Connector.to(address, "the embedded PostgreSQL");
        return open(connector, Optional.of(server));
    }

    private OpenWarehouse open(Connector connector, Optional<EmbeddedServer> server)
            throws SQLException {
        return OpenWarehouse.of(connector, schemas(), configuration.poolSize(), server);
    }

    /** Does not wait for a warehouse that is being opened: there is nothing to cancel yet. */
    @Override
    public void cancel() {
        synchronized (cancelling) {
            if (cancelled.isEmpty()) {
                cancelled = open.map(OpenWarehouse::retire).orElse(List.of());
            }
            cancelled.forEach(OpenSessions::cancel);
        }
    }

    /** Closes the connections and leaves the server; a failure to stop it harms no data. */
    @Override
    public synchronized void close() {
        closed = true;
        open.ifPresent(PostgresWarehouse::close);
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
