package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.embedded.ServerAddress;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role of the embedded server that reads everything and does nothing else: see decision 0026.
 * It is made when it is first needed, and made right when it cannot log in.
 *
 * @param owner connects as the owner of the server
 * @param address where the role logs in, with its password
 */
record ReaderRole(Connector owner, ServerAddress address) {
    private static final String CANNOT_LOG_IN = "28";

    /** What everybody may do on a new server, beyond reading. */
    private static final String TAKE_FROM_EVERYBODY =
            """
            REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC;
            REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea)
                FROM PUBLIC\
            """;

    /** Checks that nothing is missing. */
    ReaderRole {
        requireNonNull(owner, "owner is null");
        requireNonNull(address, "address is null");
    }

    /** A new connection of the role. */
    Connection connect() throws SQLException {
        Connector reader = Connector.to(address, owner.place());
        try {
            return reader.connect();
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(CANNOT_LOG_IN)) {
                throw e;
            }
            make();
            return reader.connect();
        }
    }

    private void make() throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Two that alter a role at the same moment fail.
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('greenery.reader'))");
            statement.execute(create());
            statement.execute(TAKE_FROM_EVERYBODY);
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(address.user(), address.password().toCharArray(), null);
            connection.commit();
        }
    }

    private String create() {
        return """
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                CREATE ROLE %1$s;
            END IF;
        END $$;
        ALTER ROLE %1$s NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION LOGIN CONNECTION LIMIT 30;
        ALTER ROLE %1$s SET default_transaction_read_only = on;
        ALTER ROLE %1$s SET idle_in_transaction_session_timeout = '5min';
        GRANT pg_read_all_data TO %1$s\
        """
                .formatted(address.user());
    }
}
