package dev.greenery.adapters.postgres.facts;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.WarehouseException;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An advisory lock on a connection of its own: the server gives it back when the connection ends,
 * however its process ended.
 */
@Singleton
final class PostgresLock implements LockWarehouse {
    private static final String NAME = "greenery.build";

    private final Warehouse warehouse;

    PostgresLock(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Attempt tryLock() {
        try {
            Connection connection = warehouse.open();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET application_name = 'greenery build'");
                if (isTrue(statement, "SELECT pg_try_advisory_lock(%s)".formatted(key()))) {
                    return new Attempt.Locked(new HeldLock(connection));
                }
                String holder = holder(statement);
                connection.close();
                return new Attempt.HeldBy(holder);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("lock the warehouse", e);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private String key() {
        return "hashtext('%s')".formatted(warehouse.schemas().lock(NAME));
    }

    private String holder(Statement statement) throws SQLException {
        String query =
                """
                SELECT format('a build of %s from %s, running since %s (server process %s)',
                              usename, coalesce(host(client_addr), 'this machine'),
                              to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                              a.pid)
                  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                 WHERE l.locktype = 'advisory' AND l.granted
                   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                   AND (l.classid::bigint << 32 | l.objid::bigint) = %s::bigint
                   AND l.objsubid = 1\
                """
                        .replace("%s::bigint", key() + "::bigint");
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "a build that has just ended";
        }
    }

    private record HeldLock(Connection connection) implements Lock {
        private static final String STILL_HELD =
                """
                SELECT EXISTS (SELECT FROM pg_locks
                                WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid())\
                """;

        @Override
        public void requireHeld() {
            try (Statement statement = connection.createStatement()) {
                if (!isTrue(statement, STILL_HELD)) {
                    throw lost(new SQLException("the server has no such lock"));
                }
            } catch (SQLException e) {
                throw lost(e);
            }
        }

        private static WarehouseException lost(SQLException cause) {
            return new WarehouseException(
                    "The build lost its lock on the warehouse, because its connection ended:"
                            + " another build may be running. Nothing was published; build again",
                    cause);
        }

        @Override
        public void close() {
            unlock();
            try {
                connection.close();
            } catch (SQLException e) {
                throw new WarehouseException("Cannot give the warehouse's lock back", e);
            }
        }

        /**
         * The server may notice a while later that a connection has ended; others build by then.
         */
        private void unlock() {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock_all()");
            } catch (SQLException e) {
                // A connection that was lost or cancelled takes its lock along.
            }
        }
    }
}
