package dev.greenery.adapters.postgres.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.load.ImportService;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectGroup;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An importer on an empty warehouse, and what tests ask of it. */
@ExtendWith(WarehouseExtension.class)
abstract class ImportScenario {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** For files of which tests say how much of them is bad. */
    static final ImportRules FORGIVING =
            ImportRules.USUAL.allowing(new RejectLimit.Rows(Long.MAX_VALUE));

    @TempDir Path directory;
    TestDatabase database;
    ImportShopData importer;

    @BeforeEach
    void connect(TestDatabase fresh) {
        database = fresh;
        importer = importerAt(NOW);
    }

    final ImportShopData importerAt(Instant now) {
        return new ImportService(
                new CsvShopFiles(),
                new PostgresRawStore(
                        database,
                        new RejectRetention(Duration.ofDays(90)),
                        InstantSource.fixed(now)));
    }

    final Imported imported(ShopDirectory shop) {
        return imported(shop.path());
    }

    final Imported imported(Path files) {
        return imported(files, importer);
    }

    static Imported imported(Path files, ImportShopData importer) {
        Result result = importer.importShopData(new Request(files, FORGIVING, ImportProgress.NONE));
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    /** Rows read, inserted, updated, unchanged and rejected. */
    static List<Long> rows(Imported result, String table) {
        TableCounts counts = counts(result, table);
        return List.of(
                counts.read(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
    }

    /** The groups of rejected rows, each with its first row. */
    static List<String> rejects(Imported result) {
        return result.rejects().stream().map(RejectGroup::toString).toList();
    }

    private static TableCounts counts(Imported result, String table) {
        return result.tables().stream()
                .filter(counts -> counts.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    final void assertThatNothingWasWritten() {
        for (SourceTable table : SourceTable.values()) {
            assertThat(database.number("SELECT count(*) FROM raw." + table.tableName())).isZero();
        }
        assertThat(database.number("SELECT count(*) FROM raw.imports")).isZero();
        assertThat(database.number("SELECT count(*) FROM raw.rejects")).isZero();
    }
}
