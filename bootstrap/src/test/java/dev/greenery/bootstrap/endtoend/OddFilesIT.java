package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OddFiles;
import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files as tools write them, each with values that no build could use, or that lack some. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class OddFilesIT {
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
    }

    @Test
    void aTextThatNoKeyHoldsIsRejectedAndTheRestPublished() {
        imported("01-long-state-kills-build");

        assertThat(rejects())
                .containsExactly(
                        List.of("addresses.csv", "state", "is longer than 300 characters"));
        assertThat(published().out())
                .contains(
                        "WARN rows of the shop that could not be loaded are missing: 1 of"
                                + " addresses; 'greenery rejects' tells why");
        assertThat(program.run("rejects", "--format", "csv").out())
                .contains("\naddresses.csv,state,is longer than 300 characters,1,");
    }

    @Test
    void moreRejectedRowsThanMayBeBlockTheMartsThatReadTheTable() {
        imported("01-long-state-kills-build");

        Ended build = program.run("build", "--max-rejects", "0");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
        assertThat(build.out())
                .containsPattern("FAIL raw.addresses rows_of_files_are_loaded: 1 of \\d+ row")
                .contains("Blocked: core, by raw.addresses rows_of_files_are_loaded");
    }

    @Test
    void twoStrayQuotesThatMakeOneFieldOfManyRowsAreToldByTheirLines() {
        Ended ended =
                program.run(
                        "import", OddFiles.named("03-stray-quotes-swallow-110-rows").toString());

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(3);
        assertThat(ended.err())
                .containsPattern(
                        "addresses.csv:\\d+: \\w+: opens a quote that closes on line \\d+, and what"
                                + " lies between them are other rows");
        assertThat(database.number("SELECT count(*) FROM raw.addresses")).isZero();
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

    @Test
    void whatIsDatedInTheFutureIsRejectedAndHidesNoOldData() {
        imported("11-one-future-row-hides-stale-data");

        assertThat(rejects())
                .containsExactly(
                        List.of("events.csv", "created_at", "is in the future"),
                        List.of("orders.csv", "created_at", "is in the future"));
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isZero();
        assertThat(build.out())
                .contains(
                        "WARN core.int_orders fresh_created_at: 1 of 3 row(s)",
                        "WARN product.fact_user_sessions fresh_last_event_at: 1 of 4 row(s)");
    }

    @Test
    void whatSomebodysSqlDatesInTheFutureIsNamedAndHidesNoOldDataEither() {
        imported("13-null-ids-are-cut");
        String order = "dddddddd-0000-4000-8000-0000000000ff";
        database.execute(
                """
                INSERT INTO raw.orders (order_id, created_at, order_cost, shipping_cost,
                                        order_total, status)
                VALUES ('%s', '2121-02-03T10:00:00Z', 0, 0, 0, 'preparing')\
                """
                        .formatted(order));

        Ended build = program.run("build");

        assertThat(build.exitCode()).as(build.toString()).isZero();
        assertThat(build.out())
                .contains("WARN core.int_orders fresh_created_at: 2 of 7 row(s); the newest value")
                .contains("values in the future, which make nothing fresh: 1")
                .contains("order_id=" + order + ", created_at=2121-02-03T10:00:00Z");
    }

    @Test
    void whatSomebodysSqlWritesThatIsNoPriceAndNoPromoIsUnknownAndNone() {
        imported("13-null-ids-are-cut");
        database.execute("UPDATE raw.products SET price = 'NaN'");
        database.execute("UPDATE raw.products SET price = 10");
        database.execute("UPDATE raw.products SET price = 'NaN'");
        database.execute("UPDATE raw.orders SET promo_id = ' ' WHERE promo_id IS NULL");

        published();

        assertThat(
                        database.number(
                                "SELECT count(*) FROM core.dim_products WHERE price IS NOT NULL"))
                .isZero();
        assertThat(database.number("SELECT count(*) FROM core.fact_orders WHERE promo_id = ' '"))
                .isZero();
    }

    @Test
    void whatNamesNobodyOrNowhereIsKeptAndCounted() {
        imported("13-null-ids-are-cut");

        assertThat(rejects()).isEmpty();
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isZero();
        assertThat(build.out())
                .contains(
                        "WARN core.int_orders user_is_named: 1 of 6 row(s)",
                        "WARN core.int_orders not_null_address_id: 1 of 6 row(s)",
                        "WARN core.dim_users not_null_phone_number_where_known: 1 of 6 row(s)");
        assertThat(
                        database.rows(
                                """
                                SELECT count(*), sum(order_total), count(order_number),
                                       count(*) FILTER (WHERE u.known),
                                       count(*) FILTER (WHERE u.name = 'Dee')
                                FROM core.fact_orders JOIN core.dim_users u USING (user_id)\
                                """))
                .containsExactly(List.of("6", "70.50", "5", "5", "1"));
    }

    @Test
    void postalCodesOfAllCountriesAreTakenHoweverToolsWriteThem() {
        program.succeed(
                "import",
                OddFiles.named("10-formats-of-other-tools").toString(),
                "--max-rejects",
                "100");

        assertThat(
                        database.rows(
                                """
                                SELECT zipcode FROM raw.addresses
                                 WHERE address_id::text LIKE '%-10000000000_' OR address_id::text LIKE '%-10000000001_'
                                 ORDER BY address_id\
                                """))
                .containsExactly(
                        List.of("02134"),
                        List.of("02134"),
                        List.of("92056"),
                        List.of("K1A 0B1"),
                        List.of("null"),
                        List.of("92056"),
                        List.of("00000"),
                        List.of("SW1A 1AA"));
        assertThat(rejects())
                .filteredOn(reject -> reject.get(1).equals("zipcode"))
                .hasSize(4)
                .allSatisfy(
                        reject ->
                                assertThat(reject.get(2))
                                        .startsWith(
                                                "is not a postal code such as 02134 or SW1A 1AA"));
    }

    @Test
    void whateverSomebodysSqlWritesForAPostalCodeIsBuiltAndTold() {
        imported("13-null-ids-are-cut");
        database.execute("UPDATE raw.addresses SET zipcode = repeat('x ', 500000)");

        assertThat(published().out())
                .contains("WARN core.dim_users zip_code_is_well_formed: 5 of 6 row(s)");
        assertThat(database.rows("SELECT DISTINCT length(zip_code) FROM core.dim_users"))
                .contains(List.of("1000000"));
    }

    @Test
    void anOrderThatNamesNobodyLeavesRevenueAsItWas(@TempDir Path directory) throws IOException {
        Path files = OriginalData.directory();
        for (SourceTable table : SourceTable.values()) {
            Files.copy(files.resolve(table.fileName()), directory.resolve(table.fileName()));
        }
        Path orders = directory.resolve(SourceTable.ORDERS.fileName());
        int userId = SourceTable.ORDERS.indexOf("user_id");
        List<String> lines = new ArrayList<>(Files.readAllLines(orders));
        List<String> fields = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
        fields.set(userId, "");
        lines.set(1, String.join(",", fields));
        Files.write(orders, lines);

        assertThat(program.run("import", directory.toString()).exitCode()).isZero();
        published();

        assertThat(program.run("metric", "revenue").out()).contains("91351.57");
        assertThat(database.rows("SELECT count(*), count(order_number) FROM core.fact_orders"))
                .containsExactly(List.of("361", "360"));
    }

    private void imported(String name) {
        program.succeed("import", OddFiles.named(name).toString());
    }

    private Ended published() {
        return program.succeed("build");
    }

    private List<List<String>> rejects() {
        return database.rows(
                "SELECT file, column_name, reason FROM raw.rejects ORDER BY file, line");
    }
}
