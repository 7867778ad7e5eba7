package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.raw.ImportProgress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Headers, and files as a whole. */
class CsvShopFilesTest extends FileInspection {
    @Test
    void findsNothingWrongWithGoodFiles() {
        assertThat(problems(aShop(directory))).isEmpty();
    }

    @Test
    void acceptsWhatOtherProgramsWrite() {
        assertAccepted(HEADER + "\r\nOptional,4,active\r\n");
        assertAccepted(HEADER + "\nOptional,4,active");
        assertAccepted("\uFEFF" + HEADER + "\nOptional,4,active\n");
        assertAccepted("\uFEFF\"promo_id\",\"discount\",\"status\"\nOptional,4,active\n");
        assertAccepted(HEADER + "\n\"a, \"\"b\"\"\r\nc\",4,active\n");
        assertAccepted(HEADER + "\nan inch is 1\" long,4,active\n");
        assertAccepted("status,promo_id,discount\nactive,Grünfläche 🌿,4\n");
        assertAccepted(HEADER + "\n");
    }

    @Test
    void gathersTheFaultsOfAllFiles() {
        ShopDirectory shop =
                aShop(directory).without("users").withText("orders", "").withText("events", "\n");

        assertThat(problems(shop))
                .containsExactly(
                        "users.csv: is missing",
                        "orders.csv: is empty: not even a header",
                        "events.csv: is empty: not even a header");
    }

    @Test
    void namesMissingAndUnknownAndRepeatedColumns() {
        assertThat(problemsOfPromos("promo_id,rebate,status,status,why\nOptional,4,active,,\n"))
                .containsExactly(
                        "promos.csv:1: lacks the column discount",
                        "promos.csv:1: has an unknown column rebate, at position 2",
                        "promos.csv:1: has an unknown column why, at position 5",
                        "promos.csv:1: has the column status again, at position 4");
    }

    @Test
    void tellsNoValuesWhereTheHeaderIsMissing() {
        assertThat(problemsOfPromos("Optional,4,active\n"))
                .containsExactly(
                        "promos.csv:1: has no header: its first line must be"
                                + " promo_id,discount,status");
    }

    @Test
    void readsNoColumnsThatItDoesNotKnow() {
        assertAccepted("promo_id,discount,status,why\nOptional,4,active,\n");
    }

    @Test
    void namesLinesThatStandBeforeTheHeader() {
        assertThat(problemsOfPromos("sep=,\n" + HEADER + "\n"))
                .containsExactly(
                        "promos.csv:1: begins with sep=, a word to spreadsheets, which is no"
                                + " header: delete it; its first line must be"
                                + " promo_id,discount,status");
        assertThat(problemsOfPromos("# of Monday\n" + HEADER + "\n"))
                .containsExactly(
                        "promos.csv:1: begins with a comment, which is no header: delete lines of"
                                + " comments; its first line must be promo_id,discount,status");
    }

    @Test
    void recognisesOtherDelimiters() {
        assertThat(problemsOfPromos("promo_id;discount;status\nOptional;4;active\n"))
                .containsExactly(
                        "promos.csv:1: separates fields by semicolons: save it with commas");
        assertThat(problemsOfPromos("promo_id\tdiscount\tstatus\nOptional\t4\tactive\n"))
                .containsExactly("promos.csv:1: separates fields by tabs: save it with commas");
        assertThat(problemsOfPromos("promo_id|discount|status\nOptional|4|active\n"))
                .containsExactly(
                        "promos.csv:1: separates fields by vertical bars: save it with commas");
    }

    @Test
    void countsTheFieldsOfEachRowAlone() {
        assertAccepted(HEADER + "\n" + "Optional,4,active\r\n".repeat(10_000));
    }

    @Test
    void allowsColumnsInAnyOrderInEveryFile() {
        assertThat(
                        problems(
                                aShop(directory)
                                        .withText(
                                                "products",
                                                "inventory,price,name,product_id\n1,2,x,"
                                                        + id(1)
                                                        + "\n")))
                .isEmpty();
    }

    @Test
    void seesAtFirstWhatShowsBeforeTheRows() {
        Path files =
                aShop(directory)
                        .without("users")
                        .withText("orders", "")
                        .withText("promos", "promo_id;discount;status\n")
                        .path();

        assertThat(new CsvShopFiles().glance(files))
                .isNotEmpty()
                .isEqualTo(new CsvShopFiles().inspect(files, ImportProgress.NONE));
    }

    @Test
    void seesNothingAtFirstOfFaultsAmongTheRows() {
        String rows = "Optional,4,active\n".repeat(10_000) + "\"Optional";

        assertThat(
                        new CsvShopFiles()
                                .glance(
                                        aShop(directory)
                                                .withText("promos", HEADER + "\n" + rows)
                                                .path()))
                .isEmpty();
    }
}
