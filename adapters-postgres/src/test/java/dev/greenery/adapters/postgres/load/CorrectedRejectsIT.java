package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProgress;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Rows that were rejected once, and come again. */
class CorrectedRejectsIT extends ImportScenario {
    private static final String BAD = order(2).replace("551.9", "lots");
    private static final String WITHOUT_KEY = "?" + order(2).substring(1);

    @Test
    void aCorrectedRowClearsItsReject() {
        imported(aShop(directory).withRows("orders", order(1), BAD));

        imported(aShop(directory).withRows("orders", order(2)));

        assertThat(rejectedTexts()).isEmpty();
    }

    @Test
    void aRowThatIsWrongInAnotherWayTakesItsPlace() {
        String other = BAD.replace("2021", "soon");
        imported(aShop(directory).withRows("orders", order(1), BAD));

        imported(aShop(directory).withRows("orders", order(1), other));

        assertThat(rejectedTexts()).containsExactly(List.of(other));
    }

    @Test
    void aRowWithoutAKeyIsCorrectedByAGoodOneOnItsLine() {
        imported(aShop(directory).withRows("orders", order(1), WITHOUT_KEY));

        imported(aShop(directory).withRows("orders", order(1)));
        assertThat(rejectedTexts()).containsExactly(List.of(WITHOUT_KEY));
        imported(aShop(directory).withRows("orders", order(1), order(2)));

        assertThat(rejectedTexts()).isEmpty();
    }

    @Test
    void whatIsNewClearsNothingElse() {
        imported(
                aShop(directory)
                        .withRows("orders", order(1), BAD)
                        .withRows("users", user(1), "short"));

        imported(aShop(directory).withRows("orders", order(3)));

        assertThat(rejectedTexts()).containsExactly(List.of("short"), List.of(BAD));
    }

    @Test
    void aFullExportClearsWhatItDoesNotHold() {
        imported(
                aShop(directory)
                        .withRows("orders", order(1), WITHOUT_KEY)
                        .withRows("users", user(1), "short"));

        importer.importShopData(
                new Request(
                        aShop(directory).withRows("users", user(1), "short").path(),
                        FORGIVING.in(ImportMode.FULL),
                        ImportProgress.NONE));

        assertThat(rejectedTexts()).containsExactly(List.of("short"));
    }

    @Test
    void aRepeatedRowStandsAsLongAsItIsRepeated() {
        String later = event(1).replace("page_view", "checkout");
        imported(aShop(directory).withRows("events", event(1), later));
        Imported again = imported(aShop(directory).withRows("events", event(1), later));
        assertThat(again.rejected()).isEqualTo(1);
        assertThat(rejectedTexts()).containsExactly(List.of(later));

        imported(aShop(directory).withRows("events", event(1)));

        assertThat(rejectedTexts()).isEmpty();
    }

    private List<List<String>> rejectedTexts() {
        return database.rows("SELECT row_text FROM raw.rejects ORDER BY file DESC, line");
    }
}
