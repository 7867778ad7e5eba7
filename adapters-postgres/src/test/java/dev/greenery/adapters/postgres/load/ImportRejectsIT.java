package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.TableCounts;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class ImportRejectsIT extends ImportScenario {
    @Test
    void keepsBadRowsApartAndLoadsTheOthers() {
        String bad = order(2).replace("551.9", "lots").replace("2021-02-11T23:30:34Z", "soon");

        Imported result = imported(aShop(directory).withRows("orders", order(1), bad, order(3)));

        assertThat(counts(result, "orders")).isEqualTo(new TableCounts("orders", 3, 2, 0, 0, 1));
        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "orders.csv:3: created_at: is not an instant such as 2021-02-11T23:30:33Z,"
                            + " of the years 1900 to 2199; order_cost is not a decimal number of at"
                            + " most 9 digits and 2 places");
        assertThat(
                        database.rows(
                                "SELECT import_id, file, line, column_name, row_text, last_seen_at"
                                        + " FROM raw.rejects"))
                .containsExactly(
                        List.of(
                                Long.toString(result.importId()),
                                "orders.csv",
                                "3",
                                "created_at",
                                bad,
                                "2026-03-01 12:00:00+00"));
    }

    @Test
    void saysWhatIsWrongWithEachKindOfField() {
        Imported result =
                imported(
                        aShop(directory)
                                .withRows(
                                        "products",
                                        "1,Pothos,30.5,40",
                                        id(2) + ",Pothos,30.555,40",
                                        id(3) + ",Pothos,30.5,4.5",
                                        ",Pothos,30.5,40",
                                        id(5) + ",Pot\0hos,30.5,40",
                                        id(6) + ",Pothos,1234567890123.00,40",
                                        id(7) + ",Pothos,30.5,9999999999",
                                        id(8) + ",Pothos,30.5"));

        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "products.csv:2: product_id: is not a UUID such as"
                                + " 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                        "products.csv:3: price: is not a decimal number of at most 9 digits and 2"
                                + " places",
                        "products.csv:4: inventory: is not a whole number of at most 2147483647",
                        "products.csv:5: product_id: is missing",
                        "products.csv:6: name: contains a NUL character",
                        "products.csv:7: price: is not a decimal number of at most 9 digits and 2"
                                + " places",
                        "products.csv:8: inventory: is not a whole number of at most 2147483647",
                        "products.csv:9: has 3 fields where the header has 4");
    }

    @Test
    void tellsNoValuesOfTheRowsThatItRejects() {
        ShopDirectory shifted =
                aShop(directory).withRows("users", "Ann,ann@example.com," + user(2));

        Imported result = imported(shifted);

        assertThat(result.firstRejects().toString()).doesNotContain("Ann", "example.com");
        assertThat(database.rows("SELECT row_text FROM raw.rejects").toString())
                .contains("ann@example.com");
    }

    @Test
    void keepsTheFirstOfRowsWithTheSameKey() {
        String later = event(1).replace("page_view", "checkout");

        Imported result =
                imported(aShop(directory).withRows("events", event(1), event(2), later, later));

        assertThat(counts(result, "events")).isEqualTo(new TableCounts("events", 4, 2, 0, 0, 2));
        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "events.csv:4: event_id: has the key of line 2",
                        "events.csv:5: event_id: has the key of line 2");
        assertThat(database.rows("SELECT row_text FROM raw.rejects ORDER BY line"))
                .containsExactly(List.of(later), List.of(later));
        assertThat(database.rows("SELECT event_type FROM raw.events ORDER BY event_id"))
                .containsExactly(List.of("page_view"), List.of("page_view"));
    }

    @Test
    void takesALaterRowWhenTheFirstOneOfItsKeyIsBad() {
        String bad = event(1).replace("2021-02-11T23:30:33Z", "soon");

        Imported result = imported(aShop(directory).withRows("events", bad, event(1)));

        assertThat(counts(result, "events")).isEqualTo(new TableCounts("events", 2, 1, 0, 0, 1));
    }

    @Test
    void keepsManyRepeatedRowsWithTheirTexts() {
        String[] rows =
                IntStream.rangeClosed(1, 2_500)
                        .mapToObj(number -> event(number % 10 + 1))
                        .toArray(String[]::new);

        Imported result = imported(aShop(directory).withRows("events", rows));

        assertThat(result.rejected()).isEqualTo(2_490);
        assertThat(result.firstRejects()).hasSize(ImportShopData.LISTED_PROBLEMS);
        assertThat(
                        database.number(
                                "SELECT count(*) FROM raw.rejects WHERE row_text LIKE '%https%'"))
                .isEqualTo(2_490);
    }

    @Test
    void takesAllZerosForTheIdOfNothing() {
        String nil = "00000000-0000-0000-0000-000000000000";

        Imported result =
                imported(
                        aShop(directory)
                                .withRows("users", user(1), user(2).replace(id(2).toString(), nil))
                                .withRows(
                                        "events",
                                        event(2).replace(id(1) + ",https", nil + ",https")));

        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly("users.csv:3: user_id: is all zeros, which is the id of nothing");
        assertThat(database.number("SELECT count(*) FROM raw.events WHERE user_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void loadsRowsOfWhichTheShopKnowsLittle() {
        Imported result =
                imported(
                        aShop(directory)
                                .withRows("addresses", id(1) + ",,,,")
                                .withRows("users", id(1) + ",,,,,,,")
                                .withRows("products", id(1) + ",,,")
                                .withRows("promos", "summer,,")
                                .withRows(
                                        "orders",
                                        id(1) + ",,,,2021-02-11T23:30:34Z,1,1,2,,,,,preparing"));

        assertThat(result.firstRejects()).isEmpty();
        assertThat(database.rows("SELECT user_id, address_id, order_total FROM raw.orders"))
                .containsExactly(List.of("null", "null", "2.00"));
    }

    @Test
    void keepsLinesThatNameNoProductAsOfTheUnknownMember() {
        String nil = "00000000-0000-0000-0000-000000000000";

        Imported result =
                imported(
                        aShop(directory)
                                .withRows(
                                        "order_items",
                                        id(1) + ",,2",
                                        id(2) + "," + nil + ",1",
                                        "," + id(1) + ",1"));

        assertThat(result.firstRejects())
                .extracting(ImportProblem::toString)
                .containsExactly("order_items.csv:4: order_id: is missing");
        assertThat(
                        database.rows(
                                "SELECT product_id, quantity FROM raw.order_items ORDER BY"
                                        + " quantity"))
                .containsExactly(List.of(nil, "1"), List.of(nil, "2"));
    }

    @Test
    void loadsNothingWhenStrictAndARowIsBad() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows("users", user(1), user(1), "short")
                        .withRows("events", event(1).replace("2021", "never"));

        Result result =
                importer.importShopData(new Request(shop.path(), true, false, ImportProgress.NONE));

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.total()).isEqualTo(3))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(ImportProblem.class))
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "users.csv:3: user_id: has the key of line 2",
                        "users.csv:4: has 1 fields where the header has 8",
                        "events.csv:2: created_at: is not an instant such as 2021-02-11T23:30:33Z,"
                                + " of the years 1900 to 2199");
        assertThatNothingWasWritten();
    }

    @Test
    void loadsAllWhenStrictAndEveryRowIsGood() {
        Request request = new Request(aShop(directory).path(), true, false, ImportProgress.NONE);

        assertThat(importer.importShopData(request)).isInstanceOf(Imported.class);
    }
}
