package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.RawStore;
import dev.greenery.application.raw.ImportProgress;

import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The source tables. One import is one transaction, from the first staged row to the last merge.
 */
@Singleton
final class JdbcRawStore implements RawStore {
    private final Warehouse warehouse;
    private final RejectRetention retention;
    private final InstantSource clock;

    JdbcRawStore(Warehouse warehouse, RejectRetention retention, InstantSource clock) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.retention = requireNonNull(retention, "retention is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public StagedImport stage(Path directory, ImportProgress progress) {
        Instant startedAt = clock.instant();
        try {
            Connection connection = warehouse.open();
            try {
                List<StagedTable> tables = stage(connection, directory, progress);
                return new JdbcStagedImport(
                        connection,
                        tables,
                        new ImportLog(connection, directory, startedAt, clock),
                        retention,
                        progress);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("stage the files", e);
        }
    }

    private static List<StagedTable> stage(
            Connection connection, Path directory, ImportProgress progress) throws SQLException {
        connection.setAutoCommit(false);
        ByteProgress bytes = new ByteProgress(progress, ImportProgress.Step.READ, directory);
        Staging staging = new Staging(connection, directory, bytes);
        List<StagedTable> staged = new ArrayList<>();
        for (ShopTable table : ShopTable.values()) {
            staged.add(staging.stage(table));
        }
        return staged;
    }
}
