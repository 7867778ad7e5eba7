package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OddFiles;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Files as tools write them, each with one value that no build could use. */
@ExtendWith(WarehouseExtension.class)
class OddFilesIT {
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty) {
        database = empty;
        program = ProgramOnDatabase.start(empty, getClass().getClassLoader());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aTextThatNoKeyHoldsIsRejectedAndTheRestPublished() {
        imported("01-long-state-kills-build");

        assertThat(rejects())
                .containsExactly(
                        List.of("addresses.csv", "state", "is longer than 300 characters"));
        published();
    }

    @Test
    void aFieldThatSwallowedOtherRowsIsRejectedWithItsLines() {
        imported("03-stray-quotes-swallow-110-rows");

        assertThat(rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.getLast()).startsWith("spans 111 lines"));
        published();
    }

    @Test
    void aBlankPromoIsNoneAndTheTotalThatHadOneIsTold() {
        imported("04-blank-promo-kills-build");

        assertThat(rejects()).isEmpty();
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
        assertThat(build.out())
                .contains("FAIL core.int_orders order_total_reconciles: 1 of 3 row(s)")
                .contains("order_id=dddddddd-0000-4000-8000-000000000002");
    }

    @Test
    void quantitiesThatNoSumHoldsAreRejected() {
        imported("05-huge-quantity-kills-build");

        assertThat(rejects())
                .isNotEmpty()
                .allSatisfy(
                        reject ->
                                assertThat(reject)
                                        .containsExactly(
                                                "order_items.csv",
                                                "quantity",
                                                "is not a whole number of at most 100000"));
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
    }

    @Test
    void namesOfColumnsMayBeInCapitals() {
        imported("08-upper-case-header");

        assertThat(rejects()).isEmpty();
        published();
    }

    private void imported(String name) {
        Ended ended = program.run("import", OddFiles.named(name).toString());
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
    }

    private void published() {
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isZero();
    }

    private List<List<String>> rejects() {
        return database.rows(
                "SELECT file, column_name, reason FROM raw.rejects ORDER BY file, line");
    }
}
