package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Who gets past the triggers that keep history stops what is made of it. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class FaultyHistoryIT {
    @TempDir private Path sample;
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
    }

    @Test
    void aBuildTellsOfTheRowAndPublishesNothingMadeOfIt() {
        program.succeed("import", OriginalData.directory().toString());
        database.execute("UPDATE raw.promos SET discount = 12 WHERE promo_id = 'leverage'");
        program.succeed("build");
        database.execute(
                """
                ALTER TABLE raw.promos DISABLE TRIGGER USER;
                UPDATE raw.promos SET discount = 14 WHERE promo_id = 'leverage';
                ALTER TABLE raw.promos ENABLE TRIGGER USER\
                """);

        Ended ended = program.run("build");

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(4);
        assertThat(ended.out())
                .contains("FAIL raw.promos_snapshot current_equals_raw: 1 of 2 row(s)")
                .contains(
                        "promo_id=leverage, fault=the current version differs from the table in"
                                + " discount")
                .contains("Blocked: core, by raw.promos_snapshot current_equals_raw; the version");
        assertThat(
                        database.rows(
                                """
                                SELECT model, test, severity, status, failures, column_value
                                  FROM ops.test_results JOIN ops.test_samples USING (result_id)
                                 WHERE mart = 'raw' AND column_name = 'promo_id'\
                                """))
                .containsExactly(
                        List.of(
                                "promos_snapshot",
                                "current_equals_raw",
                                "error",
                                "fail",
                                "1",
                                "leverage"));
        assertThat(
                        database.rows(
                                "SELECT discount FROM core.dim_promos WHERE promo_id = 'leverage'"))
                .containsExactly(List.of("12.00"));
    }

    @Test
    void daysOfASampleLeaveNoFault() {
        program.succeed(
                "generate",
                "--users",
                "40",
                "--days",
                "4",
                "--seed",
                "7",
                "--out",
                sample.toString());
        for (int day = 1; day <= 4; day++) {
            program.succeed("import", sample.resolve("day-0" + day).toString(), "--full");
        }
        program.succeed("build");
        assertThat(database.number("SELECT count(*) FROM raw.orders_versions")).isPositive();
        assertThat(database.number("SELECT count(*) FROM raw.users_versions")).isPositive();
        assertThat(database.number("SELECT count(*) FROM raw.products_versions")).isPositive();
        assertThatHistoryWasTested();

        program.succeed("import", sample.resolve("day-01").toString(), "--replace");
        program.succeed("build");
        assertThatHistoryWasTested();
    }

    private void assertThatHistoryWasTested() {
        assertThat(
                        database.rows(
                                """
                                SELECT count(*), sum(failures) FROM ops.test_results
                                 WHERE mart = 'raw' AND model LIKE '%_snapshot' AND run_id = (SELECT max(run_id) FROM ops.runs)\
                                """))
                .containsExactly(List.of("20", "0"));
    }
}
