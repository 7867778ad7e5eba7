package dev.greenery.adapters.postgres.server;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Foundations;
import dev.greenery.adapters.postgres.objects.SchemaNames;
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
import java.util.Map;

/** Brings the tables of a warehouse up to date. */
public final class SchemaMigration {
    private static final String FINGERPRINT = "changelog_fingerprint";

    private SchemaMigration() {}

    /** Runs the changes that have not been run; closes the connection. */
    public static void run(Connection connection, SchemaNames schemas) {
        String fingerprint = Changelog.fingerprint();
        try (connection) {
            Catalog catalog = new Catalog(connection, schemas);
            if (!isUpToDate(catalog, fingerprint)) {
                migrateAlone(catalog, fingerprint);
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("bring the warehouse's tables up to date", e);
        }
    }

    /** Saves every command the second that Liquibase takes to find that there is nothing to do. */
    private static boolean isUpToDate(Catalog catalog, String fingerprint) throws SQLException {
        return new Foundations(catalog).isReadable(FINGERPRINT)
                && catalog.exists(
                        "SELECT fingerprint FROM {ops}.changelog_fingerprint WHERE fingerprint = ?",
                        fingerprint);
    }

    /**
     * Liquibase's own lock is a row, which a killed process leaves behind for others to wait on.
     * The server drops its locks with the connection that holds them, so that under one of these
     * any such row is a dead one's.
     */
    private static void migrateAlone(Catalog catalog, String fingerprint) throws SQLException {
        Connection connection = catalog.connection();
        catalog.execute(
                "SELECT pg_advisory_lock(hashtext(?))", catalog.schemas().lock("greenery.schema"));
        Foundations foundations = new Foundations(catalog);
        foundations.lay();
        migrate(connection, catalog.schemas());
        connection.setAutoCommit(false);
        foundations.note();
        catalog.execute(
                "CREATE TABLE IF NOT EXISTS {ops}.changelog_fingerprint"
                        + " (fingerprint text PRIMARY KEY)");
        catalog.execute("DELETE FROM {ops}.changelog_fingerprint");
        catalog.execute("INSERT INTO {ops}.changelog_fingerprint VALUES (?)", fingerprint);
        connection.commit();
    }

    // Closing what Liquibase makes would close the connection, which has more to do.
    @SuppressWarnings("resource")
    private static void migrate(Connection connection, SchemaNames schemas) {
        try {
            // Else its banner goes to the output of a program that has its own to say.
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> {
                        Liquibase liquibase = liquibase(connection, schemas);
                        liquibase.forceReleaseLocks();
                        liquibase.update();
                    });
        } catch (Exception e) {
            throw new WarehouseException(
                    "Cannot bring the warehouse's tables up to date: " + e.getMessage(), e);
        }
    }

    private static Liquibase liquibase(Connection connection, SchemaNames schemas)
            throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setLiquibaseSchemaName(schemas.ops());
        Liquibase liquibase =
                new Liquibase(Changelog.FILE, new ClassLoaderResourceAccessor(), database);
        liquibase.setChangeLogParameter("prefix", schemas.prefix());
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }
}
