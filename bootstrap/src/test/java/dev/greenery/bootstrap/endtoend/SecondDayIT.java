package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.modelsql.SqlFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The shop exports again, and has changed what it said before: no past figure moves. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class SecondDayIT {
    private static final String REVENUE = "SELECT sum(order_total) FROM core.fact_orders";
    private static final String DISCOUNT = "SELECT sum(discount) FROM core.fact_orders";
    private static final String PRICES =
            "SELECT order_id, product_id, unit_price FROM core.fact_order_items ORDER BY 1, 2";
    private static final String HOMES =
            "SELECT order_id, state, country FROM core.int_user_orders ORDER BY 1";
    private static final String SESSIONS =
            "SELECT session_id, user_id, state, length_seconds FROM marketing.int_user_sessions"
                    + " ORDER BY 1";

    @TempDir private Path secondDay;
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void importTheFirstDay(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
        imported(OriginalData.directory());
        published();
        copy(OriginalData.directory());
    }

    @Test
    void aPriceADiscountAndAHomeChangeNoPastFigure() {
        List<List<String>> prices = database.rows(PRICES);
        List<List<String>> homes = database.rows(HOMES);
        List<List<String>> sessions = database.rows(SESSIONS);
        change("products.csv", line -> line.replace("Pothos,30.5,", "Pothos,32,"));
        change("promos.csv", line -> line.replace("leverage,10,", "leverage,12,"));
        change("addresses.csv", line -> line.replace(",Texas,", ",California,"));

        imported(secondDay);
        published();

        assertThat(database.rows(REVENUE)).containsExactly(List.of("91351.57"));
        assertThat(database.rows(DISCOUNT)).containsExactly(List.of("516.00"));
        assertThat(database.rows(PRICES)).isEqualTo(prices);
        assertThat(database.rows(HOMES)).isEqualTo(homes);
        assertThat(database.rows(SESSIONS)).isEqualTo(sessions);
        assertThat(database.rows("SELECT price FROM core.dim_products WHERE name = 'Pothos'"))
                .containsExactly(List.of("32.00"));
    }

    @Test
    void theStockOfYesterdayIsRemembered() {
        change("products.csv", line -> line.replace("Pothos,30.5,40", "Pothos,30.5,0"));

        imported(secondDay);
        published();

        assertThat(
                        database.rows(
                                """
                                SELECT previous_inventory, largest_inventory_drop, out_of_stock_since = valid_from
                                FROM product.fact_product f JOIN raw.products_snapshot s USING (product_id)
                                WHERE product_name = 'Pothos' AND s.valid_to IS NULL\
                                """))
                .containsExactly(List.of("40", "40", "t"));
    }

    @Test
    void thePromosThatWereActiveAtAnyMomentAreKnown() {
        List<List<String>> firstDay = database.rows(activeAt("infinity"));
        at("2030-03-01", "UPDATE raw.promos SET discount = 12 WHERE promo_id = 'leverage'");
        at("2030-03-02", "UPDATE raw.promos SET status = 'inactive' WHERE promo_id = 'leverage'");
        at("2030-03-03", "UPDATE raw.promos SET status = 'active' WHERE promo_id = 'leverage'");
        at("2030-03-04", "DELETE FROM raw.promos WHERE promo_id = 'leverage'");

        published();

        assertThat(database.rows(activeAt("2021-02-11")))
                .isEqualTo(firstDay)
                .contains(List.of("leverage", "10.00"));
        assertThat(database.rows(activeAt("2030-03-01"))).contains(List.of("leverage", "12.00"));
        assertThat(database.rows(activeAt("2030-03-02 12:00")))
                .doesNotContain(List.of("leverage", "12.00"));
        assertThat(database.rows(activeAt("2030-03-03"))).contains(List.of("leverage", "12.00"));
        assertThat(database.rows(activeAt("infinity")))
                .hasSize(firstDay.size() - 1)
                .extracting(List::getFirst)
                .doesNotContain("leverage");
        String expected = SqlFiles.find("models/core/dim_active_promos.sql").orElseThrow();
        String shown =
                "SELECT promo_id, period, round(discount, 2), valid_from, valid_until FROM %s p"
                        + " ORDER BY 1, 2";
        assertThat(database.rows(shown.formatted("core.dim_active_promos")))
                .isEqualTo(database.rows(shown.formatted("(" + expected + ")")));
    }

    private void at(String moment, String change) {
        database.execute(
                "SET greenery.noted_at = '%sZ'; %s; RESET greenery.noted_at"
                        .formatted(moment, change));
    }

    private static String activeAt(String moment) {
        return """
        SELECT promo_id, discount FROM core.dim_active_promos
         WHERE (valid_from IS NULL OR valid_from <= '%1$sZ') AND (valid_until IS NULL OR valid_until > '%1$sZ')
         ORDER BY promo_id\
        """
                .formatted(moment)
                .replace("infinityZ", "infinity");
    }

    @Test
    void whatSomebodysSqlOverwritesChangesNoPastFigureEither() {
        List<List<String>> prices = database.rows(PRICES);

        database.execute("UPDATE raw.products SET price = 2 * price");
        published();

        assertThat(database.rows(PRICES)).isEqualTo(prices);
    }

    @Test
    void theOrdersThatShippedAreListedAndNoOthers() {
        change(
                "orders.csv",
                line ->
                        Stream.of(
                                                "914b8929-e04a-40f8-86ee-357f2be3a2a2",
                                                "05202733-0e17-4726-97c2-0520c024ab85",
                                                "939767ac-357a-4bec-91f8-a7b25edd46c9")
                                        .anyMatch(line::startsWith)
                                ? shipped(line)
                                : line);

        imported(secondDay);

        Ended changes =
                program.run("changes", "orders", "--since", "2021-01-01", "--format", "csv");
        assertThat(changes.exitCode()).as(changes.toString()).isZero();
        assertThat(changes.err()).contains("orders: 0 added, 3 changed, 0 deleted");
        assertThat(changes.out().lines().filter(line -> line.contains(",status,")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith(",status,preparing,shipped"));
        assertThat(changes.out().lines().skip(1))
                .hasSize(12)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .containsAnyOf(
                                                "914b8929-e04a-40f8-86ee-357f2be3a2a2",
                                                "05202733-0e17-4726-97c2-0520c024ab85",
                                                "939767ac-357a-4bec-91f8-a7b25edd46c9"));
    }

    @Test
    void anOrderOfMoreUnitsThanCanBeCountedIsNamedByADataTest() {
        database.execute(
                """
                UPDATE raw.order_items SET quantity = 2147483647
                WHERE order_id = (SELECT order_id FROM raw.order_items
                                  GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1)\
                """);
        String order =
                database.rows("SELECT order_id FROM raw.order_items WHERE quantity > 1000000")
                        .getFirst()
                        .getFirst();

        Ended build = program.run("build");

        assertThat(build.exitCode()).as(build.toString()).isEqualTo(4);
        assertThat(build.out())
                .containsPattern("core\\.\\w+ can_be_calculated: 1 of 1")
                .contains("raw.orders with order_id = " + order, "integer overflow")
                .contains("Blocked: core");
        assertThat(database.rows(REVENUE)).containsExactly(List.of("91351.57"));
    }

    private static String shipped(String line) {
        String[] fields = line.split(",", -1);
        fields[8] = "11111111-2222-4333-8444-555555555555";
        fields[9] = "ups";
        fields[10] = "2021-02-19T10:15:26Z";
        fields[12] = "shipped";
        return String.join(",", fields);
    }

    private void change(String file, UnaryOperator<String> change) {
        Path path = secondDay.resolve(file);
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> changed = lines.stream().map(change).toList();
            assertThat(changed).as(file).isNotEqualTo(lines);
            Files.write(path, changed);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.copy(file, secondDay.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void imported(Path files) {
        program.succeed("import", files.toString());
    }

    private void published() {
        program.succeed("build");
    }
}
