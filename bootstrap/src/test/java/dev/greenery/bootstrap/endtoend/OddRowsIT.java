package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Somebody's SQL writes what no import would take: it is told, and ends no build. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class OddRowsIT {
    private static final String ORDER = "914b8929-e04a-40f8-86ee-357f2be3a2a2";
    private static final String LONG_TEXT =
            "(SELECT string_agg(md5(n::text), '') FROM generate_series(1, 300) n)";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void importTheShop(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
        program.succeed("import", OriginalData.directory().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "4713-01-02 BC", "294276-01-01", "2200-01-01"})
    void aMomentOutsideOfTheCalendarIsUnknown(String moment) {
        database.execute(
                "UPDATE raw.users SET created_at = '%1$s', updated_at = '%1$s'".formatted(moment));
        database.execute("UPDATE raw.orders SET estimated_delivery_at = '%s'".formatted(moment));

        assertThat(program.succeed("build").out())
                .contains(
                        "WARN raw.users created_at_is_usable: 130 of 130 row(s); what cannot be"
                                + " used counts as unknown",
                        "fault=created_at is not of the years 1900 to 2199",
                        "WARN raw.users updated_at_is_usable: 130 of 130 row(s)",
                        "WARN raw.orders estimated_delivery_at_is_usable: 361 of 361 row(s)");
        assertThat(
                        database.rows(
                                """
                                SELECT count(u.created_at), count(u.updated_at), count(o.estimated_delivery_at)
                                FROM core.fact_orders f JOIN core.dim_users u USING (user_id)
                                JOIN core.int_orders o USING (order_id)\
                                """))
                .containsExactly(List.of("0", "0", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "294276-01-01"})
    void anOrderWithoutAUsableMomentIsNamedAndBlocksWhatReadsOrders(String moment) {
        database.execute(
                "UPDATE raw.orders SET created_at = '%s' WHERE order_id = '%s'"
                        .formatted(moment, ORDER));

        assertThat(blocked("raw.orders created_at_is_usable"))
                .contains(
                        "FAIL raw.orders created_at_is_usable: 1 of 361 row(s); mend the rows in"
                                + " the shop and import them again, or in raw.orders",
                        "order_id=" + ORDER + ", fault=created_at is not of the years 1900 to 2199")
                .doesNotContain("can_be_calculated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "294276-01-01"})
    void anEventWithoutAUsableMomentIsNamed(String moment) {
        database.execute(
                """
                UPDATE raw.events SET created_at = '%s'
                WHERE event_id = (SELECT event_id FROM raw.events ORDER BY event_id LIMIT 1)\
                """
                        .formatted(moment));

        Ended build = program.run("build");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
        assertThat(build.out())
                .containsPattern(
                        "FAIL raw\\.events created_at_is_usable: 1 of \\d+ row.*\\s+event_id=\\S+,"
                                + " fault=created_at is not of the years 1900 to 2199")
                .contains("Blocked: marketing, by raw.events", "Blocked: product, by raw.events")
                .doesNotContain("can_be_calculated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_cost", "shipping_cost", "order_total"})
    void anAmountThatIsNoNumberIsNamedAndBlocksWhatReadsOrders(String amount) {
        database.execute(
                "UPDATE raw.orders SET %s = 'NaN' WHERE order_id = '%s'".formatted(amount, ORDER));

        assertThat(blocked("raw.orders " + amount + "_is_usable"))
                .contains("order_id=" + ORDER + ", fault=" + amount + " is not a number");
    }

    @Test
    void aPromoCodeWithoutEndIsThatOfAnUnknownPromo() {
        database.execute(
                "UPDATE raw.orders SET promo_id = %s WHERE order_id = '%s'"
                        .formatted(LONG_TEXT, ORDER));

        assertThat(program.succeed("build").out())
                .contains(
                        "WARN raw.orders promo_id_is_usable: 1 of 361 row(s)",
                        "order_id=" + ORDER + ", fault=promo_id is longer than 300 characters");
        assertThat(
                        database.rows(
                                """
                                SELECT length(promo_id), p.known, o.discount
                                FROM core.int_orders o JOIN core.dim_promos p USING (promo_id)
                                WHERE order_id = '%s'\
                                """
                                        .formatted(ORDER)))
                .containsExactly(List.of("300", "f", "null"));
    }

    @Test
    void aPromoWithoutACodeIsNamed() {
        database.execute("INSERT INTO raw.promos VALUES (' ', 10, 'active')");

        assertThat(blocked("raw.promos promo_id_is_usable"))
                .contains("promo_id= , fault=promo_id is blank");
    }

    @Test
    void aStateAndACountryWithoutEndAreUnknown() {
        database.execute(
                ("SET greenery.history = off; UPDATE raw.addresses SET state = %1$s, country ="
                                + " %1$s; RESET greenery.history")
                        .formatted(LONG_TEXT));

        assertThat(program.succeed("build").out())
                .containsPattern("WARN raw.addresses state_is_usable: (\\d+) of \\1 row")
                .contains("fault=country is longer than 300 characters");
        assertThat(database.rows("SELECT DISTINCT state FROM marketing.fact_conversions_daily"))
                .containsExactly(List.of("(unknown)"));
    }

    @Test
    void aPriceThatIsNoNumberIsTold() {
        database.execute("UPDATE raw.products SET price = 'NaN' WHERE name = 'Pothos'");
        database.execute("UPDATE raw.products SET price = 30.5 WHERE name = 'Pothos'");
        database.execute("UPDATE raw.products SET price = 'NaN' WHERE name = 'Pothos'");

        assertThat(program.succeed("build").out())
                .contains("WARN raw.products price_is_usable: 1 of 30 row(s)")
                .contains("fault=price is not a number");
    }

    @Test
    void aVersionThatNeverBeginsIsToldAndNoAmountIsBlamed() {
        database.execute("UPDATE raw.promos SET discount = 12 WHERE promo_id = 'leverage'");
        database.execute(
                "UPDATE raw.promos_versions SET valid_from = 'infinity' WHERE valid_to IS NULL");

        assertThat(blocked("raw.promos_snapshot no_gap")).doesNotContain("can_be_calculated");
    }

    @Test
    void changesOfMomentsWithoutEndAreListed() {
        database.execute(
                ("UPDATE raw.orders SET delivered_at = 'infinity', estimated_delivery_at ="
                                + " '-infinity' WHERE order_id = '%s'")
                        .formatted(ORDER));

        assertThat(
                        program.succeed(
                                        "changes",
                                        "orders",
                                        "--since",
                                        "2021-01-01",
                                        "--format",
                                        "csv")
                                .out())
                .contains(ORDER + ",delivered_at,,infinity")
                .contains(ORDER + ",estimated_delivery_at,,-infinity");
    }

    private String blocked(String test) {
        Ended build = program.run("build");
        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
        assertThat(build.out()).contains("FAIL " + test, "Blocked: core, by " + test);
        return build.out();
    }
}
