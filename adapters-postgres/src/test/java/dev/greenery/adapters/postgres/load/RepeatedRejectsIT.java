package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData.Imported;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** A shop exports every night, its bad rows among the others. */
class RepeatedRejectsIT extends ImportScenario {
    private static final String BAD = order(2).replace("551.9", "lots");

    @Test
    void keepsABadRowOnceHoweverOftenItIsImported() {
        imported(aShop(directory).withRows("orders", order(1), BAD));
        imported(directory, importerAt(NOW.plus(Duration.ofDays(1))));
        Imported third =
                imported(
                        aShop(directory).withRows("orders", BAD, order(1)).path(),
                        importerAt(NOW.plus(Duration.ofDays(2))));

        assertThat(third.rejected()).isEqualTo(1);
        assertThat(
                        database.rows(
                                "SELECT import_id, line, first_seen_at, last_seen_at, times"
                                        + " FROM raw.rejects"))
                .containsExactly(
                        List.of(
                                Long.toString(third.importId()),
                                "2",
                                "2026-03-01 12:00:00+00",
                                "2026-03-03 12:00:00+00",
                                "3"));
    }

    @Test
    void tellsEqualRowsOfOneFileApart() {
        ShopDirectory shop = aShop(directory).withRows("events", event(1), event(1), event(1));
        imported(shop);
        imported(shop);

        assertThat(database.rows("SELECT line, times FROM raw.rejects ORDER BY line"))
                .containsExactly(List.of("3", "2"), List.of("4", "2"));
    }

    @Test
    void keepsTheSameTextOfTwoFilesTwice() {
        imported(
                aShop(directory)
                        .withRows("orders", order(1), "short")
                        .withRows("events", event(1), "short"));

        assertThat(database.rows("SELECT file FROM raw.rejects ORDER BY file"))
                .containsExactly(List.of("events.csv"), List.of("orders.csv"));
    }

    @Test
    void forgetsARowThatNoImportHasMetForLong() {
        String other = order(3).replace("551.9", "more");
        imported(aShop(directory).withRows("orders", order(1), BAD, other));
        imported(
                aShop(directory).withRows("orders", order(1), other).path(),
                importerAt(NOW.plus(Duration.ofDays(90))));
        assertThat(database.number("SELECT count(*) FROM raw.rejects")).isEqualTo(2);

        imported(directory, importerAt(NOW.plus(Duration.ofDays(91))));

        assertThat(database.rows("SELECT row_text FROM raw.rejects"))
                .containsExactly(List.of(other));
    }
}
