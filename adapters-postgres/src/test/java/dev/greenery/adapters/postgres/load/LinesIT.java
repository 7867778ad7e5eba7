package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.TableCounts;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Lines of files, and the rows that they hold. */
class LinesIT extends ImportScenario {
    private static final String PLACE = "1 Main Street,6105,Connecticut,United States";

    @Test
    void everyLineAndEveryRowIsAccountedFor() {
        Imported result = imported(OriginalData.directory());

        assertThat(result.tables())
                .hasSize(7)
                .allSatisfy(LinesIT::assertThatAllAddsUp)
                .allSatisfy(counts -> assertThat(counts.file().linesWithoutRow()).isZero());
    }

    @Test
    void linesOfTextsAndEmptyOnesBeginNoRows() {
        String header = "address_id,address,zipcode,state,country\r\n";
        String flat =
                id(1) + ",\"1 Main Street\r\nFlat 3\n\nBlock B\"" + PLACE.substring(13) + "\r\n";
        Imported result =
                imported(
                        aShop(directory)
                                .withText(
                                        "addresses",
                                        header + flat + "\r\n" + id(2) + "," + PLACE + "\nshort"));

        TableCounts addresses = result.tables().getFirst();
        assertThatAllAddsUp(addresses);
        assertThat(addresses.file().lines()).isEqualTo(8);
        assertThat(addresses.file().linesWithoutRow()).isEqualTo(4);
        assertThat(rows(result, "addresses")).containsExactly(3L, 2L, 0L, 0L, 1L);
    }

    @Test
    void aFileOfAHeaderHasOneLine() {
        Imported result = imported(aShop(directory).withRows("promos"));

        assertThat(result.tables().get(2).file().lines()).isEqualTo(1);
    }

    @Test
    void rowsThatStrayQuotesMadeOneAreRefusedWithBothLines() {
        String[] rows = {
            id(1) + ",\"" + PLACE,
            id(2) + "," + PLACE,
            id(3) + ",\"" + PLACE.substring(13),
            id(4) + "," + PLACE
        };

        assertThat(problems(aShop(directory).withRows("addresses", rows)))
                .containsExactly(
                        "addresses.csv:2: address: opens a quote that closes on line 4, and what"
                                + " lies between them are other rows: one of the two is a quote too"
                                + " many");
    }

    @Test
    void soAreThoseOfTheLastRowsAndOfFilesWithTheirColumnsInAnotherOrder() {
        String header = "quantity,order_id,product_id\n";
        String rows = "\"3,%s,%s\n2,%s,\"".formatted(id(1), id(1), id(2));

        assertThat(problems(aShop(directory).withText("order_items", header + rows)))
                .containsExactly(
                        "order_items.csv:2: quantity: opens a quote that closes on line 3, and what"
                                + " lies between them are other rows: one of the two is a quote too"
                                + " many");
    }

    @Test
    void theFaultsOfOtherFilesAreToldAsWell() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows("addresses", id(1) + ",\"" + PLACE, id(2) + ",\",,,")
                        .withRows("events", event(1), "\"" + event(2));

        assertThat(problems(shop))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("addresses.csv:2: address:"))
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .startsWith("events.csv:3: opens a quote that no later"));
    }

    @Test
    void aTextOfManyLinesIsNoValue() {
        String[] rows = {user(1).replace("Lee", "\"" + "Lee\n".repeat(11) + "\"")};

        assertThat(problems(aShop(directory).withRows("users", rows)))
                .singleElement()
                .asString()
                .startsWith("users.csv:2: last_name: opens a quote that closes on line 13");
    }

    private List<String> problems(ShopDirectory shop) {
        Result result =
                importer.importShopData(
                        new Request(shop.path(), ImportRules.USUAL, ImportProgress.NONE));
        assertThat(result).isInstanceOf(Refused.class);
        assertThatNothingWasWritten();
        return ((Refused) result).problems().stream().map(ImportProblem::toString).toList();
    }

    private static void assertThatAllAddsUp(TableCounts counts) {
        assertThat(counts.inserted() + counts.updated() + counts.unchanged() + counts.rejected())
                .isEqualTo(counts.read());
        assertThat(1 + counts.read() + counts.file().linesWithoutRow())
                .isEqualTo(counts.file().lines());
    }
}
