package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.capture.LoggedMoment;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.ShopColumns;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.raw.RejectedRows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Two transactions that see the shop at the same moment: one finds the changes and stages what they
 * are of, and must end for others to see it; the other lasts, and looks at the whole shop.
 */
record CaptureSession(Catalog whole, Catalog staging) implements AutoCloseable {
    CaptureSession {
        requireNonNull(whole, "whole is null");
        requireNonNull(staging, "staging is null");
    }

    static CaptureSession begin(Warehouse warehouse) throws SQLException {
        Connection whole = warehouse.open();
        try {
            Catalog keeper = new Catalog(whole, warehouse.schemas());
            keeper.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            String snapshot = keeper.texts("SELECT pg_export_snapshot()").getFirst();
            new ShopColumns(keeper).requireAll();
            return new CaptureSession(keeper, joining(warehouse, snapshot));
        } catch (SQLException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    private static Catalog joining(Warehouse warehouse, String snapshot) throws SQLException {
        Connection connection = warehouse.open();
        try {
            Catalog staging = new Catalog(connection, warehouse.schemas());
            staging.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
            staging.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
            staging.execute("SET LOCAL work_mem = '64MB'");
            staging.execute("SET LOCAL jit = off");
            return staging;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    SourceMoment moment() throws SQLException {
        return LoggedMoment.seenBy(whole);
    }

    Optional<String> obstacle(SourceMoment since) throws SQLException {
        return new PendingChanges(staging).obstacle(since);
    }

    /**
     * Finds whose histories changed.
     *
     * @return how many they are
     */
    long find(LoggedMoment since) throws SQLException {
        new PendingChanges(staging).gather(since);
        return new TouchedOwners(staging).find();
    }

    long users() throws SQLException {
        return whole.numbers("SELECT count(*) FROM {raw}.users").getFirst();
    }

    List<RejectedRows> rejected() throws SQLException {
        try (Statement statement = whole.connection().createStatement()) {
            return ShopRejects.of(statement, whole.schemas());
        }
    }

    /** Shows others the histories that changed. */
    void stage() throws SQLException {
        new HistoryStaging(staging).run();
        staging.execute("COMMIT");
    }

    /** Takes back what others were shown. */
    void clear() throws SQLException {
        // Whoever still reads it is of a build that has ended: the next one empties the tables,
        // too.
        staging.execute("SET lock_timeout = '10s'");
        new HistoryStaging(staging).clear();
    }

    @Override
    public void close() throws SQLException {
        try {
            staging.connection().close();
        } finally {
            whole.connection().close();
        }
    }
}
