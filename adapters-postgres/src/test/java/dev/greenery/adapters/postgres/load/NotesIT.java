package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** What files hold that is no fault, and may be a mistake. */
class NotesIT extends ImportScenario {
    @Test
    void columnsThatNoTableHasAreNotRead() {
        ShopDirectory shop =
                aShop(directory)
                        .withText("promos", "id,promo_id,discount,status,\n7,leafy,4,active,\n");

        assertThat(notes(imported(shop)))
                .containsExactly(
                        "promos.csv:1: has an unknown column id, at position 1",
                        "promos.csv:1: has an unknown column , at position 5");
        assertThat(database.rows("SELECT * FROM raw.promos"))
                .containsExactly(List.of("leafy", "4", "active"));
    }

    @Test
    void soTheyAreNoneForAStrictImport() {
        ShopDirectory shop =
                aShop(directory)
                        .withText("promos", "promo_id,discount,status,id\nleafy,4,active,7\n");
        Request request =
                new Request(shop.path(), ImportRules.USUAL.strictly(), ImportProgress.NONE);

        assertThat(((Refused) importer.importShopData(request)).problems())
                .extracting(ImportProblem::toString)
                .containsExactly("promos.csv:1: has an unknown column id, at position 4");
        assertThatNothingWasWritten();
    }

    @Test
    void valuesThatAreNearlyTheSameAreTold() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows(
                                "addresses",
                                id(1) + ",1 Main Street,6105,Texas,United States",
                                id(2) + ",2 Main Street,6105,texas,United States")
                        .withRows(
                                "orders",
                                order(1).replaceFirst(",,", ",Task-Force ,"),
                                order(2).replace("preparing", "shipped"));

        assertThat(notes(imported(shop)))
                .containsExactly(
                        "addresses.csv: state: 'Texas' (addresses.csv), 'texas' (addresses.csv)"
                                + " differ by blanks or case alone, and count as different",
                        "promos.csv: promo_id: 'Task-Force ' (orders.csv), 'task-force'"
                                + " (promos.csv) differ by blanks or case alone, and count as"
                                + " different");
    }

    @Test
    void soArePostalCodesAndStatuses() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows(
                                "addresses",
                                id(1) + ",1 Main Street,k1a 0b1,Ontario,Canada",
                                id(2) + ",2 Main Street,K1A 0B1,Ontario,Canada")
                        .withRows("promos", "task-force,2,Active", "leafy,4,active ")
                        .withRows("orders", order(1), order(2).replace("preparing", "Preparing"))
                        .withRows("events", event(1), event(2).replace("page_view", "Page_View"));

        assertThat(notes(imported(shop)))
                .extracting(note -> note.replaceFirst(".*?: (\\w+): .*", "$1"))
                .containsExactly("zipcode", "event_type", "status", "status");
    }

    @Test
    void blanksAloneAreNearlyTheSameAsNothing() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows(
                                "orders",
                                order(1).replaceFirst(",,", ", ,"),
                                order(2).replaceFirst(",,", ",  ,"));

        assertThat(notes(imported(shop))).isEmpty();
    }

    @Test
    void personalDataAndColumnsOfManyValuesAreNot() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows("users", user(1), user(2).replace("Ann", "ann"))
                        .withRows(
                                "products",
                                IntStream.rangeClosed(1, 1_100)
                                        .mapToObj(
                                                i ->
                                                        id(i)
                                                                + (i % 2 == 0 ? ",Fern " : ",fern ")
                                                                + i / 2
                                                                + ",1,1")
                                        .toArray(String[]::new));

        assertThat(notes(imported(shop))).isEmpty();
    }

    @Test
    void emptyFieldsAndTheWordsOfDatabasesForNothingAreTheSame() {
        String none = "NULL,\\N,";
        imported(
                aShop(directory)
                        .withRows("products", id(1) + ",Fern,1,1", id(2) + "," + none)
                        .withRows("orders", order(1).replaceFirst(",,", ",NULL,")));

        assertThat(database.rows("SELECT name, price, inventory FROM raw.products OFFSET 1"))
                .containsExactly(List.of("null", "null", "null"));
        assertThat(database.rows("SELECT promo_id FROM raw.orders"))
                .containsExactly(List.of("null"));
    }

    private static List<String> notes(Imported result) {
        return result.notes().stream().map(ImportProblem::toString).toList();
    }
}
