package dev.greenery.adapters.postgres.server;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Foundations;
import dev.greenery.application.port.out.WarehouseException;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
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
    private static final String BOOKKEEPING_SCHEMA = Foundations.OPS;
    private static final String FINGERPRINT = "changelog_fingerprint";
    private static final String FINGERPRINT_TABLE = BOOKKEEPING_SCHEMA + "." + FINGERPRINT;

    private SchemaMigration() {}

    /** Runs the changes that have not been run; closes the connection. */
    public static void run(Connection connection) {
        String fingerprint = Changelog.fingerprint();
        try (connection) {
            if (!isUpToDate(connection, fingerprint)) {
                migrateAlone(connection, fingerprint);
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("bring the warehouse's tables up to date", e);
        }
    }

    /** Saves every command the second that Liquibase takes to find that there is nothing to do. */
    private static boolean isUpToDate(Connection connection, String fingerprint)
            throws SQLException {
        return new Foundations(connection).isReadable(FINGERPRINT)
                && new Catalog(connection)
                        .exists(
                                "SELECT fingerprint FROM %s WHERE fingerprint = ?"
                                        .formatted(FINGERPRINT_TABLE),
                                fingerprint);
    }

    /**
     * Liquibase's own lock is a row, which a killed process leaves behind for others to wait on.
     * The server drops its locks with the connection that holds them, so that under one of these
     * any such row is a dead one's.
     */
    private static void migrateAlone(Connection connection, String fingerprint)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('greenery.schema'))");
            Foundations foundations = new Foundations(connection);
            foundations.lay();
            migrate(connection);
            connection.setAutoCommit(false);
            foundations.note();
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS %s (fingerprint text PRIMARY KEY)"
                            .formatted(FINGERPRINT_TABLE));
            statement.execute("DELETE FROM " + FINGERPRINT_TABLE);
            statement.execute(
                    "INSERT INTO %s VALUES ('%s')".formatted(FINGERPRINT_TABLE, fingerprint));
            connection.commit();
        }
    }

    // Closing what Liquibase makes would close the connection, which has more to do.
    @SuppressWarnings("resource")
    private static void migrate(Connection connection) {
        try {
            // Else its banner goes to the output of a program that has its own to say.
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> {
                        Liquibase liquibase = liquibase(connection);
                        liquibase.forceReleaseLocks();
                        liquibase.update();
                    });
        } catch (Exception e) {
            throw new WarehouseException(
                    "Cannot bring the warehouse's tables up to date: " + e.getMessage(), e);
        }
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setLiquibaseSchemaName(BOOKKEEPING_SCHEMA);
        Liquibase liquibase =
                new Liquibase(Changelog.FILE, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }
}
