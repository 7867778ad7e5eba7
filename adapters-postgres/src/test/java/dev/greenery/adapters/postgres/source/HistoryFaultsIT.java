package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.run.Findings;
import dev.greenery.application.sourcetest.HistoryRule;
import dev.greenery.application.sourcetest.SourceTest.HistoryTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Triggers keep history in order; whoever gets past them is found out. */
@ExtendWith(WarehouseExtension.class)
class HistoryFaultsIT {
    private static final String FICUS = "00000000-0000-0000-0000-000000000001";
    private static final String BEFORE_TRIGGERS = "SET session_replication_role = replica; ";

    private TestDatabase database;

    @BeforeEach
    void changeAPriceTwice(TestDatabase fresh) {
        database = fresh;
        database.execute(
                """
                INSERT INTO raw.products VALUES
                    ('00000000-0000-0000-0000-000000000001', 'Ficus', 9.50, 10),
                    ('00000000-0000-0000-0000-000000000002', 'Cactus', 3.00, 10);
                DELETE FROM raw.products_versions;
                SET greenery.noted_at = '2026-03-02 12:00Z';
                UPDATE raw.products SET price = price + 1 WHERE name = 'Ficus';
                SET greenery.noted_at = '2026-03-03 12:00Z';
                UPDATE raw.products SET price = price + 1 WHERE name = 'Ficus';
                RESET greenery.noted_at\
                """);
    }

    @Test
    void aHistoryThatTriggersKeepHasNoFault() {
        assertThat(FoundFaults.in(database)).isEmpty();
        assertThat(FoundFaults.all(database))
                .containsEntry(
                        new HistoryTest(TrackedTable.PRODUCTS, HistoryRule.NO_GAP),
                        Findings.passed(3))
                .containsEntry(
                        new HistoryTest(TrackedTable.ORDERS, HistoryRule.NO_GAP),
                        Findings.passed(0));
    }

    @Test
    void versionsThatAreValidAtOnceOverlap() {
        plant("UPDATE raw.products_versions SET valid_to = '2026-03-04Z' WHERE price = 10.50");

        assertThat(FoundFaults.in(database))
                .containsExactly(
                        "products_snapshot no_overlap: product_id=%s, fault=versions overlap from 2026-03-03 12:00:00+00 to 2026-03-04 00:00:00+00"
                                .formatted(FICUS));
    }

    @Test
    void aTimeOfWhichNobodyKnowsAnythingIsAGap() {
        plant("UPDATE raw.products_versions SET valid_to = '2026-03-03Z' WHERE price = 10.50");

        assertThat(FoundFaults.in(database))
                .containsExactly(
                        "products_snapshot no_gap: product_id=%s, fault=there is no version from 2026-03-03 00:00:00+00 to 2026-03-03 12:00:00+00, and no deletion"
                                .formatted(FICUS));
    }

    @Test
    void aTimeInWhichARowWasDeletedIsNoGap() {
        database.execute(
                """
                DELETE FROM raw.products WHERE name = 'Ficus';
                SELECT pg_sleep(0.001);
                INSERT INTO raw.products VALUES ('00000000-0000-0000-0000-000000000001', 'Ficus', 9.50, 10)\
                """);

        assertThat(FoundFaults.in(database)).isEmpty();
    }

    @Test
    void twoVersionsThatHaveNotEndedAreOneTooMany() {
        plant(
                """
                DROP INDEX raw.products_versions_product_id_idx;
                UPDATE raw.products_versions SET valid_to = NULL, ended_by = NULL WHERE price = 10.50\
                """);

        assertThat(FoundFaults.in(database))
                .contains(
                        "products_snapshot no_overlap: product_id=%s, fault=versions overlap from 2026-03-03 12:00:00+00 on"
                                .formatted(FICUS),
                        "products_snapshot one_current: product_id=%s, fault=2 versions have not ended"
                                .formatted(FICUS));
    }

    @Test
    void aRowThatIsThereHasAVersionThatHasNotEnded() {
        database.execute("DELETE FROM raw.products WHERE name = 'Ficus'");
        plant("INSERT INTO raw.products VALUES ('%s', 'Ficus', 9.50, 10)".formatted(FICUS));

        assertThat(FoundFaults.in(database))
                .containsExactly(
                        "products_snapshot one_current: product_id=%s, fault=all versions have ended, and the row is in the table"
                                .formatted(FICUS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE raw.products SET price = 1, inventory = NULL |"
                        + " the current version differs from the table in price, inventory",
                "DELETE FROM raw.products |"
                        + " the current version is of a row that is not in the table"
            })
    void theCurrentVersionIsWhatTheTableHolds(String change, String fault) {
        plant(change);

        assertThat(FoundFaults.in(database))
                .containsExactly(
                        "products_snapshot current_equals_raw: product_id=%s, fault=%s"
                                .formatted(FICUS, fault));
    }

    @Test
    void aHomeIsComparedWithTheUserAndTheAddress() {
        database.execute(
                """
                INSERT INTO raw.users (user_id) VALUES ('00000000-0000-0000-0000-000000000001');
                UPDATE raw.users SET address_id = '00000000-0000-0000-0000-000000000002';
                INSERT INTO raw.addresses VALUES
                    ('00000000-0000-0000-0000-000000000002', '4 Main Street', '2134', 'Ohio', 'United States')\
                """);
        assertThat(FoundFaults.in(database)).isEmpty();

        plant("UPDATE raw.addresses SET address = '5 Main Street'");

        assertThat(FoundFaults.in(database))
                .hasSize(2)
                .allMatch(fault -> fault.endsWith("differs from the table in address"))
                .noneMatch(fault -> fault.contains("Main Street"));
    }

    @Test
    void allFaultsAreCountedAndAFewAreKept() {
        database.execute(
                """
                INSERT INTO raw.promos SELECT 'promo ' || n, 1, 'active' FROM generate_series(1, 20) n;
                """);
        plant("UPDATE raw.promos SET discount = 2");

        Findings findings =
                FoundFaults.all(database)
                        .get(new HistoryTest(TrackedTable.PROMOS, HistoryRule.CURRENT_EQUALS_RAW));

        assertThat(findings.failures()).isEqualTo(20);
        assertThat(findings.sample()).hasSize(Findings.SAMPLE_SIZE);
    }

    private void plant(String change) {
        database.execute(BEFORE_TRIGGERS + change + "; RESET session_replication_role");
    }
}
