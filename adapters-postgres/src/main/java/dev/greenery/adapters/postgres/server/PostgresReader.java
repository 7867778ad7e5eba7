package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.EmbeddedServer;
import dev.greenery.application.port.out.FindReader;
import dev.greenery.application.query.ReaderAccess;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;

/** Finds the reader of the embedded server, and starts none for it: it would end with this one. */
@Singleton
final class PostgresReader implements FindReader {
    private final WarehouseConfiguration configuration;
    private final ReaderConnections readers;

    PostgresReader(WarehouseConfiguration configuration, ReaderConnections readers) {
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.readers = requireNonNull(readers, "readers is null");
    }

    @Override
    public ReaderAccess find() {
        if (configuration.dbUrl().isPresent()) {
            return new ReaderAccess.OwnServer();
        }
        return EmbeddedServer.isUsed(configuration.home())
                ? granted()
                : new ReaderAccess.NotRunning();
    }

    private ReaderAccess granted() {
        // The role is made by whoever first logs in as it.
        try (Connection proof = readers.openReader();
                EmbeddedServer server = EmbeddedServer.join(configuration.home())) {
            proof.isValid(0);
            return new ReaderAccess.Granted(server.reader().url());
        } catch (SQLException e) {
            throw WarehouseFault.of("log in as the reader", e);
        }
    }
}
