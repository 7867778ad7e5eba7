package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.csv.CsvSamples;
import dev.greenery.application.port.in.ImportShopData.HeldBack;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Samples, the files of a shop, and the one after the other. */
class ImportOriginIT extends ImportScenario {
    private static final String USERS = "SELECT count(*) FROM raw.users";

    @TempDir private Path sample;
    private DataOrigin origin;

    @BeforeEach
    void generate() {
        origin = generated(SampleRequest.into(sample).withUsers(5));
    }

    @Test
    void aShopsFilesAreNotAddedToASample() {
        imported(sample);

        assertThat(load(aShop(directory).path()))
                .isEqualTo(
                        new OtherOrigin(new HeldData(origin, Optional.of(NOW)), DataOrigin.SHOP));
        assertThat(database.number(USERS)).isEqualTo(5);
        assertThat(database.number("SELECT count(*) FROM raw.imports")).isEqualTo(1);
    }

    @Test
    void aSampleIsNotAddedToAShopsFiles() {
        imported(aShop(directory));

        assertThat(load(sample))
                .isEqualTo(
                        new OtherOrigin(new HeldData(DataOrigin.SHOP, Optional.of(NOW)), origin));
        assertThat(database.number(USERS)).isEqualTo(1);
    }

    @Test
    void twoSamplesAreNotMixed(@TempDir Path other) {
        imported(sample);
        generated(SampleRequest.into(other).withUsers(5).withSeed(2));

        assertThat(load(other)).isInstanceOf(OtherOrigin.class);
    }

    @Test
    void theSameSampleAndTheSameShopCanBeImportedAgain() {
        imported(sample);
        assertThat(rows(imported(sample), "users").get(3)).isEqualTo(5);
        assertThat(replaced(aShop(directory).path())).isInstanceOf(Imported.class);

        imported(aShop(directory).withRows("users", user(1), user(2)));

        assertThat(database.number(USERS)).isEqualTo(2);
    }

    @Test
    void aShopsFilesInThePlaceOfASampleAreNoSample() {
        imported(aShop(sample));

        assertThat(database.rows("SELECT origin FROM raw.imports"))
                .containsExactly(List.of(DataOrigin.SHOP.text()));
    }

    @Test
    void replacingLeavesOnlyTheNewDataAndItsRejects() {
        imported(aShop(directory).withRows("orders", order(1), "short"));
        assertThat(replaced(sample)).isInstanceOf(Imported.class);

        assertThat(database.number(USERS)).isEqualTo(5);
        assertThat(database.number("SELECT count(*) FROM raw.rejects")).isZero();
        assertThat(load(sample)).isInstanceOf(Imported.class);
    }

    @Test
    void aRefusedReplacementLeavesTheOldData() {
        imported(sample);
        Path bad = aShop(directory).withRows("events", event(1), "short").path();

        assertThat(
                        importer.importShopData(
                                new Request(
                                        bad,
                                        ImportRules.USUAL.in(ImportMode.REPLACE).strictly(),
                                        ImportProgress.NONE)))
                .isInstanceOf(HeldBack.class);

        assertThat(database.number(USERS)).isEqualTo(5);
        assertThat(load(sample)).isInstanceOf(Imported.class);
    }

    @Test
    void nothingIsAddedToDataThatAnEarlierVersionImported() {
        imported(aShop(directory));
        database.execute("UPDATE raw.imports SET origin = NULL");

        HeldData unknown = new HeldData(DataOrigin.UNKNOWN, Optional.of(NOW));
        assertThat(load(directory)).isEqualTo(new OtherOrigin(unknown, DataOrigin.SHOP));
        assertThat(load(sample)).isEqualTo(new OtherOrigin(unknown, origin));
        assertThat(replaced(directory)).isInstanceOf(Imported.class);
        assertThat(load(directory)).isInstanceOf(Imported.class);
    }

    @Test
    void nothingIsAddedToRowsThatNoImportBrought() {
        database.execute("INSERT INTO raw.promos VALUES ('ours', 1, 'active')");

        assertThat(load(sample))
                .isEqualTo(
                        new OtherOrigin(
                                new HeldData(DataOrigin.UNKNOWN, Optional.empty()), origin));
    }

    @Test
    void anEmptiedWarehouseTakesAnything() {
        imported(sample);
        for (SourceTable table : SourceTable.values()) {
            database.execute("DELETE FROM raw." + table.tableName());
        }

        assertThat(load(aShop(directory).path())).isInstanceOf(Imported.class);
    }

    private static DataOrigin generated(SampleRequest request) {
        CsvSamples.generate(request);
        return DataOrigin.sample(request.options());
    }

    private Result load(Path files) {
        return importer.importShopData(new Request(files, ImportRules.USUAL, ImportProgress.NONE));
    }

    private Result replaced(Path files) {
        return importer.importShopData(
                new Request(files, ImportRules.USUAL.in(ImportMode.REPLACE), ImportProgress.NONE));
    }
}
