package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.ServerAddress;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Makes connections to one server.
 *
 * @param place where it is, for messages
 */
record Connector(DataSource source, String place) {
    /**
     * What every session is to have, whatever the role, the database or the server is set to: a
     * build takes as long as it takes, values read the same everywhere, and few rows of a large
     * table are looked up and not scanned for: at a server's own costs, one user in a hundred is
     * enough for it to read all events. Asked of the settings that the server knows, because some
     * came with later versions.
     */
    static final String SESSION =
            """
            SELECT set_config(known.name, ours.value, false)
            FROM pg_settings AS known
            JOIN (VALUES
                ('TimeZone', 'UTC'),
                ('DateStyle', 'ISO, YMD'),
                ('IntervalStyle', 'postgres'),
                ('client_encoding', 'UTF8'),
                ('bytea_output', 'hex'),
                ('search_path', 'public'),
                ('random_page_cost', '1.1'),
                ('default_transaction_isolation', 'read committed'),
                ('default_transaction_read_only', 'off'),
                ('statement_timeout', '0'),
                ('lock_timeout', '0'),
                ('transaction_timeout', '0'),
                ('idle_in_transaction_session_timeout', '0'),
                ('idle_session_timeout', '0')) AS ours (name, value) USING (name)
            """;

    private static final int CONNECT_SECONDS = 10;
    private static final int OLDEST_VERSION = 15;

    /** Checks that nothing is missing. */
    Connector {
        requireNonNull(source, "source is null");
        requireNonNull(place, "place is null");
    }

    /** Connections by URL; user and password are for URLs that hold none. */
    static Connector to(
            String jdbcUrl, String place, Optional<String> user, Optional<String> password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("greenery");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // Details of an error quote the row at fault, and rows hold personal data.
        source.setLogServerErrorDetail(false);
        return new Connector(source, place);
    }

    /** Connections to an embedded server. */
    static Connector to(ServerAddress address, String place) {
        return to(
                address.jdbcUrl(),
                place,
                Optional.of(address.user()),
                Optional.of(address.password()));
    }

    /** A new connection, with the settings of {@link #SESSION}. */
    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes sure that the server answers and is new enough. */
    void check() {
        try (Connection connection = connect()) {
            requireSupported(connection.getMetaData().getDatabaseMajorVersion(), place);
        } catch (SQLException e) {
            throw new WarehouseUnavailableException(
                    "Cannot connect to %s: %s".formatted(place, WarehouseFault.reason(e)), e);
        }
    }

    static void requireSupported(int version, String place) {
        if (version < OLDEST_VERSION) {
            throw new WarehouseException(
                    "%s is PostgreSQL %d: the warehouse needs %d or newer"
                            .formatted(place, version, OLDEST_VERSION));
        }
    }
}
