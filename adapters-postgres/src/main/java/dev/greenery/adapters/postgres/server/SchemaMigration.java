package dev.greenery.adapters.postgres.server;

import dev.greenery.application.port.out.WarehouseException;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Brings the tables of a warehouse up to date. */
public final class SchemaMigration {
    private static final String CHANGELOG = "db/changelog.yaml";
    private static final String BOOKKEEPING_SCHEMA = "ops";

    private SchemaMigration() {}

    /** Runs the changes that have not been run; closes the connection. */
    public static void run(Connection connection) {
        try (connection) {
            // Else its banner and summary go to the output of a program that has its own to say.
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> migrateAlone(connection));
        } catch (LiquibaseException | SQLException e) {
            throw new WarehouseException(
                    "Cannot bring the warehouse's tables up to date: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new WarehouseException("Cannot bring the warehouse's tables up to date", e);
        }
    }

    /**
     * Liquibase's own lock is a row, which a killed process leaves behind for others to wait on.
     * The server drops its locks with the connection that holds them, so that under one of these
     * any such row is a dead one's.
     */
    private static void migrateAlone(Connection connection)
            throws LiquibaseException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('greenery.schema'))");
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + BOOKKEEPING_SCHEMA);
        }
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setLiquibaseSchemaName(BOOKKEEPING_SCHEMA);
        try (Liquibase liquibase =
                new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database)) {
            liquibase.forceReleaseLocks();
            liquibase.update();
        }
    }
}
