package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.source.FoundFaults;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class HistoryIT extends ImportScenario {
    private static final String PRICES =
            "SELECT valid_from, valid_to, ended_by, price FROM raw.products_snapshot ORDER BY 1";
    private static final String POTHOS_AT_32 = id(1) + ",Pothos,32,40";

    @AfterEach
    void findsNoFaultOfHistory() {
        assertThat(FoundFaults.in(database)).isEmpty();
    }

    @Test
    void countsTheFirstValuesAsValidSinceEver() {
        imported(aShop(directory));

        assertThat(database.rows(PRICES))
                .containsExactly(List.of("-infinity", "null", "null", "30.50"));
        assertThat(database.number("SELECT count(*) FROM raw.products_versions")).isZero();
    }

    @Test
    void keepsWhatAnImportOverwrites() {
        imported(aShop(directory));

        importNextDay(aShop(directory).withRows("products", POTHOS_AT_32));

        assertThat(database.rows(PRICES))
                .containsExactly(
                        List.of("-infinity", "2026-03-02 12:00:00+00", "change", "30.50"),
                        List.of("2026-03-02 12:00:00+00", "null", "null", "32.00"));
    }

    @Test
    void keepsNothingOfAnImportThatChangesNothing() {
        imported(aShop(directory));

        importNextDay(aShop(directory));

        assertThat(database.rows(PRICES)).hasSize(1);
    }

    @Test
    void notesWhenARowCame() {
        imported(aShop(directory));

        importNextDay(aShop(directory).withRows("orders", order(1), order(2)));

        assertThat(
                        database.rows(
                                "SELECT order_id, valid_from, status FROM raw.orders_snapshot"
                                        + " ORDER BY 1"))
                .containsExactly(
                        List.of(id(1).toString(), "-infinity", "preparing"),
                        List.of(id(2).toString(), "2026-03-02 12:00:00+00", "preparing"));
    }

    @Test
    void keepsWhatSomebodysSqlOverwrites() {
        imported(aShop(directory));

        database.execute("UPDATE raw.products SET price = 32");
        database.execute("UPDATE raw.products SET price = 33");

        assertThat(database.rows("SELECT price FROM raw.products_snapshot ORDER BY valid_from"))
                .containsExactly(List.of("30.50"), List.of("32.00"), List.of("33.00"));
        assertThatHistoryHasNeitherGapNorOverlap("products", "product_id");
    }

    @Test
    void keepsEachOfSeveralChangesOfOneTransaction() {
        imported(aShop(directory));

        database.execute(
                """
                BEGIN;
                UPDATE raw.promos SET discount = 12;
                UPDATE raw.promos SET discount = 14;
                COMMIT\
                """);

        assertThat(database.rows("SELECT discount FROM raw.promos_snapshot ORDER BY valid_from"))
                .containsExactly(List.of("2"), List.of("12"), List.of("14"));
        assertThatHistoryHasNeitherGapNorOverlap("promos", "promo_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM raw.orders", "TRUNCATE raw.orders"})
    void endsTheVersionOfADeletedRowAndBeginsOneWhenItReturns(String deletion) {
        imported(aShop(directory));

        database.execute(deletion);
        assertThat(database.rows("SELECT ended_by, valid_to IS NULL FROM raw.orders_snapshot"))
                .containsExactly(List.of("delete", "f"));

        imported(aShop(directory).path(), importerAt(NOW.plus(Duration.ofDays(4_000))));
        assertThat(
                        database.rows(
                                """
                                SELECT ended_by, valid_to IS NULL, valid_from > lag(valid_to) OVER (ORDER BY valid_from)
                                  FROM raw.orders_snapshot ORDER BY valid_from\
                                """))
                .containsExactly(List.of("delete", "f", "null"), List.of("null", "t", "t"));
    }

    @Test
    void knowsARowByItsKey() {
        imported(aShop(directory));

        database.execute("UPDATE raw.promos SET promo_id = 'other'");

        assertThat(database.rows("SELECT promo_id, ended_by FROM raw.promos_snapshot ORDER BY 1"))
                .containsExactly(List.of("other", "null"), List.of("task-force", "delete"));
    }

    @Test
    void keepsTheHomesOfAUserWhoMoves() {
        imported(aShop(directory));
        String there = id(2) + ",2 Beach Road,90210,California,United States";
        String here = id(1) + ",1 Main Street,6105,Connecticut,United States";

        importNextDay(
                aShop(directory)
                        .withRows("addresses", here, there)
                        .withRows("users", user(1).replaceFirst(id(1) + "$", id(2).toString())));

        assertThat(homes())
                .containsExactly(List.of("Connecticut", "change"), List.of("California", "null"));
    }

    @Test
    void keepsTheHomesOfAUserWhoseAddressIsWrittenOver() {
        imported(aShop(directory));

        database.execute("UPDATE raw.addresses SET state = 'California'");

        assertThat(homes())
                .containsExactly(List.of("Connecticut", "change"), List.of("California", "null"));
    }

    @Test
    void keepsThatAHomeWasUnknown() {
        imported(aShop(directory));

        database.execute("DELETE FROM raw.addresses");
        database.execute("UPDATE raw.users SET address_id = '%s'".formatted(id(3)));
        database.execute(
                "INSERT INTO raw.addresses VALUES ('%s', '3 Hill', 1, 'Ohio', 'United States')"
                        .formatted(id(3)));

        assertThat(homes())
                .containsExactly(
                        List.of("Connecticut", "change"),
                        List.of("null", "change"),
                        List.of("null", "change"),
                        List.of("Ohio", "null"));
        assertThatHistoryHasNeitherGapNorOverlap("users", "user_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM raw.addresses",
                "TRUNCATE raw.addresses",
                "UPDATE raw.addresses SET address_id = gen_random_uuid()"
            })
    void aUserWhoseAddressGoesStays(String deletion) {
        imported(aShop(directory));

        database.execute(deletion);

        assertThat(homes())
                .containsExactly(List.of("Connecticut", "change"), List.of("null", "null"));
        assertThatHistoryHasNeitherGapNorOverlap("users", "user_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRUNCATE raw.users, raw.addresses", "TRUNCATE raw.addresses, raw.users"})
    void aUserWhoGoesTogetherWithTheAddressIsGone(String deletion) {
        imported(aShop(directory));

        database.execute(deletion);

        assertThat(homes()).extracting(List::getLast).endsWith("delete").doesNotContain("null");
        assertThatHistoryHasNeitherGapNorOverlap("users", "user_id");
    }

    @Test
    void beginsAnewWithDataOfAnotherOrigin() {
        imported(aShop(directory));
        importNextDay(aShop(directory).withRows("products", POTHOS_AT_32));

        importerAt(NOW)
                .importShopData(
                        new Request(
                                directory,
                                ImportRules.USUAL.in(ImportMode.REPLACE),
                                ImportProgress.NONE));

        assertThat(database.rows(PRICES))
                .containsExactly(List.of("-infinity", "null", "null", "32.00"));
    }

    private void importNextDay(ShopDirectory shop) {
        imported(shop.path(), importerAt(NOW.plus(Duration.ofDays(1))));
    }

    private List<List<String>> homes() {
        return database.rows("SELECT state, ended_by FROM raw.users_snapshot ORDER BY valid_from");
    }

    private void assertThatHistoryHasNeitherGapNorOverlap(String table, String key) {
        assertThat(
                        database.rows(
                                """
                                SELECT * FROM (
                                    SELECT valid_from, lag(valid_to) OVER (PARTITION BY %s ORDER BY valid_from) AS before,
                                           row_number() OVER (PARTITION BY %s ORDER BY valid_from) AS number
                                      FROM raw.%s_snapshot) v
                                 WHERE number > 1 AND valid_from IS DISTINCT FROM before\
                                """
                                        .formatted(key, key, table)))
                .isEmpty();
    }
}
