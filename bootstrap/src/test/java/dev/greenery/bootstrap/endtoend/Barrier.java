package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A lock on a table, held by a session of its own; whoever needs the table has to wait. */
final class Barrier implements Obstacle {
    private final String table;
    private final Connection holder;

    private Barrier(String table, Connection holder) {
        this.table = requireNonNull(table, "table is null");
        this.holder = requireNonNull(holder, "holder is null");
    }

    /** Nobody can read the table. */
    static Barrier againstReaders(TestDatabase database, String table) throws SQLException {
        return take(database, table, "ACCESS EXCLUSIVE");
    }

    /** Everybody can read the table, and nobody can write to it. */
    static Barrier againstWriters(TestDatabase database, String table) throws SQLException {
        return take(database, table, "SHARE");
    }

    /** A reader in a long transaction: nobody can drop or replace the table. */
    static Barrier againstReplacement(TestDatabase database, String table) throws SQLException {
        return take(database, table, "ACCESS SHARE");
    }

    private static Barrier take(TestDatabase database, String table, String mode)
            throws SQLException {
        Connection holder = database.open();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLE %s IN %s MODE".formatted(table, mode));
        }
        return new Barrier(table, holder);
    }

    @Override
    public boolean isWaitedFor() {
        String query =
                "SELECT EXISTS (SELECT FROM pg_locks WHERE relation = '%s'::regclass AND NOT granted)"
                        .formatted(table);
        try (Statement statement = holder.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot see who waits for " + table, e);
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
