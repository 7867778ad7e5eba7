package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenery.application.port.in.ImportShopData.HeldBack;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.TableCounts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Full exports, which say as well what is no longer there. */
class MirrorIT extends ImportScenario {
    private static final ImportRules FULL = ImportRules.USUAL.in(ImportMode.FULL);

    @Test
    void deletesWhatAFullExportLacks() {
        imported(aShop(directory).withRows("orders", rows(10, ShopDirectory::order)));

        Result result =
                mirrored(aShop(directory).withRows("orders", rows(8, ShopDirectory::order)));

        assertThat(((Imported) result).tables())
                .filteredOn(counts -> counts.deleted() > 0)
                .extracting(TableCounts::table, TableCounts::unchanged, TableCounts::deleted)
                .containsExactly(tuple("orders", 8L, 2L));
        assertThat(database.number("SELECT count(*) FROM raw.orders")).isEqualTo(8);
        assertThat(
                        database.rows(
                                "SELECT deleted FROM raw.import_counts WHERE table_name = 'orders'"
                                        + " ORDER BY import_id"))
                .containsExactly(List.of("0"), List.of("2"));
    }

    @Test
    void leavesWhatOtherFilesLack() {
        imported(aShop(directory).withRows("orders", rows(10, ShopDirectory::order)));

        imported(aShop(directory).withRows("orders", order(11)));

        assertThat(database.number("SELECT count(*) FROM raw.orders")).isEqualTo(11);
    }

    @Test
    void keepsTheEarlierValuesOfARejectedRow() {
        imported(aShop(directory).withRows("orders", rows(9, ShopDirectory::order)));
        String[] rows = rows(9, ShopDirectory::order);
        rows[0] = rows[0].replace("551.9", "lots");
        rows[1] = rows[1] + ",one field too many";

        Result result = mirrored(aShop(directory).withRows("orders", rows));

        assertThat(((Imported) result).rejected()).isEqualTo(2);
        assertThat(database.number("SELECT count(*) FROM raw.orders WHERE order_cost = 551.9"))
                .isEqualTo(9);
    }

    @Test
    void closesTheVersionsOfWhatItDeletesAndOfHomesThatWereLeft() {
        String twoAddresses = id(2) + ",2 Main Street,6105,Texas,United States";
        imported(
                aShop(directory)
                        .withRows("addresses", address(1), twoAddresses)
                        .withRows("users", user(1), user(2)));

        mirrored(
                aShop(directory)
                        .withRows("addresses", twoAddresses)
                        .withRows("users", user(1).replaceFirst(id(1) + "$", id(2).toString())));

        assertThat(
                        database.rows(
                                "SELECT user_id, ended_by FROM raw.users_versions WHERE valid_to IS"
                                        + " NOT NULL ORDER BY user_id"))
                .containsExactly(
                        List.of(id(1).toString(), "change"), List.of(id(2).toString(), "delete"));
    }

    @Test
    void refusesToLoseALargePartOfATable() {
        imported(aShop(directory).withRows("orders", rows(10, ShopDirectory::order)));
        ShopDirectory cut =
                aShop(directory)
                        .withRows("orders", rows(7, ShopDirectory::order))
                        .withRows("events", event(2));

        assertThat(losses(mirrored(cut)))
                .containsExactly(
                        "orders.csv: lacks 3 of the 10 row(s) of raw.orders, more than 20 %: export"
                                + " it again, or let them be deleted with --allow-shrink",
                        "events.csv: lacks 1 of the 1 row(s) of raw.events, more than 20 %: export"
                                + " it again, or let them be deleted with --allow-shrink");
        assertThat(database.number("SELECT count(*) FROM raw.orders")).isEqualTo(10);

        assertThat(loaded(cut, FULL.shrinking())).isInstanceOf(Imported.class);
        assertThat(database.number("SELECT count(*) FROM raw.orders")).isEqualTo(7);
    }

    @Test
    void oneRowOfAFewMayGo() {
        imported(aShop(directory).withRows("users", user(1), user(2), user(3)));

        assertThat(mirrored(aShop(directory).withRows("users", user(1), user(2))))
                .isInstanceOf(Imported.class);
        assertThat(database.number("SELECT count(*) FROM raw.users")).isEqualTo(2);
    }

    @Test
    void refusesFilesWithoutRowsForTablesThatHaveSome() {
        imported(aShop(directory));
        ShopDirectory empty = aShop(directory).withRows("users");

        for (ImportMode mode : ImportMode.values()) {
            assertThat(losses(loaded(empty, ImportRules.USUAL.in(mode))))
                    .containsExactly(
                            "users.csv: holds no row, and raw.users holds 1: export it again, or"
                                    + " take it as it is with --allow-shrink");
        }
        assertThat(loaded(empty, ImportRules.USUAL.shrinking())).isInstanceOf(Imported.class);
        assertThat(database.number("SELECT count(*) FROM raw.users")).isEqualTo(1);
        assertThat(loaded(empty, FULL.shrinking())).isInstanceOf(Imported.class);
        assertThat(database.number("SELECT count(*) FROM raw.users")).isZero();
    }

    @Test
    void refusesAFileOfWhichNothingIsLeft() {
        ShopDirectory bad = aShop(directory).withRows("orders", order(1).replace("551.9", "lots"));

        assertThat(losses(loaded(bad, FORGIVING)))
                .containsExactly(
                        "orders.csv: 1 of 1 row(s) are rejected, and so none is left: mend the"
                                + " file");
        assertThatNothingWasWritten();
    }

    @Test
    void refusesMoreRejectsThanItIsTold() {
        String[] rows = rows(300, ShopDirectory::order);
        for (int i = 0; i < 6; i++) {
            rows[i] = rows[i].replace("551.9", "lots");
        }
        ShopDirectory bad = aShop(directory).withRows("orders", rows);

        HeldBack held = (HeldBack) loaded(bad, ImportRules.USUAL);

        assertThat(losses(held))
                .containsExactly(
                        "orders.csv: 6 of 300 row(s) are rejected, and no more may be than 1 % of"
                                + " the rows, or 5 that are no more than half of them: mend the"
                                + " file, or allow more with --max-rejects");
        assertThat(held.rejects())
                .singleElement()
                .hasToString(
                        "6 row(s), the first is orders.csv:2: order_cost: is not a decimal number"
                                + " of at most 9 digits and 2 places");
        assertThatNothingWasWritten();
        assertThat(loaded(bad, FORGIVING)).isInstanceOf(Imported.class);
    }

    private Result mirrored(ShopDirectory shop) {
        return loaded(shop, FULL);
    }

    private Result loaded(ShopDirectory shop, ImportRules rules) {
        return importerAt(NOW.plus(Duration.ofDays(1)))
                .importShopData(new Request(shop.path(), rules, ImportProgress.NONE));
    }

    private static List<String> losses(Result result) {
        return ((HeldBack) result).losses().stream().map(ImportLoss::reason).toList();
    }

    private static String[] rows(int count, IntFunction<String> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).toArray(String[]::new);
    }

    private static String address(int number) {
        return id(number) + ",1 Main Street,6105,Connecticut,United States";
    }
}
