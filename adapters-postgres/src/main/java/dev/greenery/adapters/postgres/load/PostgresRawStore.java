package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Others;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.objects.ShopColumns;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.RawStore;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.source.SourceTable;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source tables. One import is one transaction, from the first staged row to the last merge.
 */
@Singleton
final class PostgresRawStore implements RawStore {
    private final Warehouse warehouse;
    private final RejectRetention retention;
    private final InstantSource clock;

    PostgresRawStore(Warehouse warehouse, RejectRetention retention, InstantSource clock) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.retention = requireNonNull(retention, "retention is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public Staged stage(Path directory, ImportProgress progress) {
        try (ShopPlace place = ShopPlace.open(directory)) {
            return stage(directory, place.directory(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private Staged stage(Path named, Path directory, ImportProgress progress) {
        Instant startedAt = clock.instant();
        try {
            Connection connection = warehouse.open();
            try {
                connection.setAutoCommit(false);
                requireOurs(connection);
                ByteProgress bytes =
                        new ByteProgress(progress, ImportProgress.Step.READ, directory);
                ImportLog log =
                        new ImportLog(connection, warehouse.schemas(), named, startedAt, clock);
                return stage(
                        new Staging(
                                connection,
                                warehouse.schemas(),
                                Horizon.at(startedAt),
                                directory,
                                bytes),
                        log,
                        progress);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw WarehouseFault.of("stage the files", e);
        }
    }

    private Staged stage(Staging staging, ImportLog log, ImportProgress progress)
            throws SQLException {
        List<FileCounts> files = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            try {
                files.add(staging.stage(table));
            } catch (FileFaultException e) {
                log.connection().close();
                return new Staged.Unreadable(e.problem());
            } catch (IOException e) {
                log.connection().close();
                return new Staged.Unreadable(CsvShopFiles.unreadable(table));
            }
        }
        return new Staged.Ready(
                new PostgresStagedImport(
                        log, staging, files, new Merge(log, retention.keepRejects(), progress)));
    }

    private static List<String> tableNames() {
        return Stream.of(SourceTable.values()).map(SourceTable::tableName).toList();
    }

    /** An import changes rows and indexes: not those of a table that somebody put there. */
    private void requireOurs(Connection connection) throws SQLException {
        SchemaNames schemas = warehouse.schemas();
        Catalog catalog = new Catalog(connection, schemas);
        new OwnedObjects(catalog).refresh();
        Others others = new Others(catalog);
        List<ForeignObject> found =
                new ArrayList<>(others.schemas(List.of(schemas.raw(), schemas.ops())));
        found.addAll(others.relations(schemas.raw(), tableNames()));
        connection.commit();
        if (!found.isEmpty()) {
            throw new WarehouseException(ForeignObject.refusal(found));
        }
        new ShopColumns(catalog).requireAll();
    }
}
