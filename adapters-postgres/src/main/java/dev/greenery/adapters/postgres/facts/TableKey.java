package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** Builds the key of a loaded table; that it can be built is the test that it is unique. */
record TableKey(UnpublishedTables tables) {
    private static final String UNIQUE_VIOLATION = "23505";

    TableKey {
        requireNonNull(tables, "tables is null");
    }

    boolean build(Connection connection, ModelDefinition<?> model) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
            statement.execute("SET LOCAL max_parallel_maintenance_workers = 0");
            statement.execute(tables.addKey(model));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }
}
