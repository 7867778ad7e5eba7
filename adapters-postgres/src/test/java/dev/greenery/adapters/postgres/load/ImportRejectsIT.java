package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData.HeldBack;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectGroup;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class ImportRejectsIT extends ImportScenario {
    @Test
    void keepsBadRowsApartAndLoadsTheOthers() {
        String bad = order(2).replace("551.9", "lots").replace("2021-02-11T23:30:34Z", "soon");

        Imported result = imported(aShop(directory).withRows("orders", order(1), bad, order(3)));

        assertThat(rows(result, "orders")).containsExactly(3L, 2L, 0L, 0L, 1L);
        assertThat(result.rejects())
                .extracting(group -> group.example().toString())
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
                                        id(8) + ",Pothos,30.5",
                                        id(9) + ",Pothos,30.5,40"));

        assertThat(rejects(result))
                .containsExactly(
                        "2 row(s), the first is products.csv:3: price: is not a decimal number of"
                                + " at most 9 digits and 2 places",
                        "2 row(s), the first is products.csv:4: inventory: is not a whole number of"
                                + " at most 2147483647",
                        "1 row(s), the first is products.csv:2: product_id: is not a UUID such as"
                                + " 5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                        "1 row(s), the first is products.csv:5: product_id: is missing",
                        "1 row(s), the first is products.csv:6: name: contains a NUL character",
                        "1 row(s), the first is products.csv:9: has 3 fields where the header has"
                                + " 4");
    }

    @Test
    void tellsNoValuesOfTheRowsThatItRejects() {
        ShopDirectory shifted =
                aShop(directory).withRows("users", user(1), "Ann,ann@example.com," + user(2));

        Imported result = imported(shifted);

        assertThat(result.rejects().toString()).doesNotContain("Ann", "example.com");
        assertThat(database.rows("SELECT row_text FROM raw.rejects").toString())
                .contains("ann@example.com");
    }

    @Test
    void keepsTheFirstOfRowsWithTheSameKey() {
        String later = event(1).replace("page_view", "checkout");

        Imported result =
                imported(aShop(directory).withRows("events", event(1), event(2), later, later));

        assertThat(rows(result, "events")).containsExactly(4L, 2L, 0L, 0L, 2L);
        assertThat(rejects(result))
                .containsExactly(
                        "2 row(s), the first is events.csv:4: event_id: has the key of line 2");
        assertThat(database.rows("SELECT row_text FROM raw.rejects ORDER BY line"))
                .containsExactly(List.of(later), List.of(later));
        assertThat(database.rows("SELECT event_type FROM raw.events ORDER BY event_id"))
                .containsExactly(List.of("page_view"), List.of("page_view"));
    }

    @Test
    void takesALaterRowWhenTheFirstOneOfItsKeyIsBad() {
        String bad = event(1).replace("2021-02-11T23:30:33Z", "soon");

        Imported result = imported(aShop(directory).withRows("events", bad, event(1)));

        assertThat(rows(result, "events")).containsExactly(2L, 1L, 0L, 0L, 1L);
    }

    @Test
    void keepsManyRepeatedRowsWithTheirTexts() {
        String[] rows =
                IntStream.rangeClosed(1, 2_500)
                        .mapToObj(number -> event(number % 10 + 1))
                        .toArray(String[]::new);

        Imported result = imported(aShop(directory).withRows("events", rows));

        assertThat(result.rejected()).isEqualTo(2_490);
        assertThat(rejects(result))
                .containsExactly(
                        "2490 row(s), the first is events.csv:12: event_id: has the key of line"
                                + " 2");
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

        assertThat(result.rejects())
                .extracting(group -> group.example().toString())
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

        assertThat(result.rejects()).isEmpty();
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

        assertThat(result.rejects())
                .extracting(group -> group.example().toString())
                .containsExactly("order_items.csv:4: order_id: is missing");
        assertThat(
                        database.rows(
                                "SELECT product_id, quantity FROM raw.order_items ORDER BY"
                                        + " quantity"))
                .containsExactly(List.of(nil, "1"), List.of(nil, "2"));
    }

    @Test
    void loadsNothingWhenStrictAndARowIsBad() {
        ShopDirectory shop = aShop(directory).withRows("users", user(1), user(1), "short");
        Request request =
                new Request(shop.path(), ImportRules.USUAL.strictly(), ImportProgress.NONE);

        HeldBack held = (HeldBack) importer.importShopData(request);

        assertThat(held.losses())
                .extracting(ImportLoss::reason)
                .containsExactly(
                        "users.csv: 2 of 3 row(s) are rejected, and no more may be than 0 row(s):"
                                + " mend the file, or allow more with --max-rejects");
        assertThat(held.rejects())
                .extracting(RejectGroup::toString)
                .containsExactly(
                        "1 row(s), the first is users.csv:3: user_id: has the key of line 2",
                        "1 row(s), the first is users.csv:4: has 1 fields where the header has 8");
        assertThatNothingWasWritten();
    }

    @Test
    void loadsAllWhenStrictAndEveryRowIsGood() {
        Request request =
                new Request(
                        aShop(directory).path(), ImportRules.USUAL.strictly(), ImportProgress.NONE);

        assertThat(importer.importShopData(request)).isInstanceOf(Imported.class);
    }
}
