package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.SourceMoment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be told is not guessed at. */
@ExtendWith(WarehouseExtension.class)
class UntoldChangesIT {
    private static final String TRIGGERS_ON =
            "ALTER TABLE raw.users ENABLE TRIGGER USER, ENABLE ALWAYS TRIGGER changes_truncated,"
                    + " ENABLE REPLICA TRIGGER changes_applied";

    private TestDatabase database;
    private CapturedShop shop;
    private SourceMoment moment;

    @BeforeEach
    void fill(TestDatabase fresh) {
        database = fresh;
        shop = new CapturedShop(fresh);
        moment = shop.now();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUNCATE raw.events | raw.events was emptied, or changed without noting its rows",
                "SET greenery.history = off; DELETE FROM raw.orders; RESET greenery.history"
                        + " | raw.orders was emptied, or changed without noting its rows",
                "ALTER TABLE raw.users DISABLE TRIGGER USER"
                        + " | raw.users has triggers off that note changes"
            })
    void cannotTellOfWhatIsNotNoted(String change, String because) {
        database.execute(change);

        assertThat(shop.because(moment)).isEqualTo(because);

        shop.forget(shop.now());
        database.execute(TRIGGERS_ON);
        assertThat(shop.owners(shop.now())).isEmpty();
    }

    @Test
    void cannotTellOfWhatHappenedWhileTriggersWereOff() {
        database.execute(
                "ALTER TABLE raw.users DISABLE TRIGGER USER;"
                        + " UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'; "
                        + TRIGGERS_ON);

        assertThat(shop.because(moment)).isEqualTo("raw.users had triggers off that note changes");
        assertThat(shop.owners(shop.now())).isEmpty();
    }

    @Test
    void cannotTellOfRowsThatReplicationEmptied() {
        database.execute(
                "SET session_replication_role = replica; TRUNCATE raw.orders;"
                        + " RESET session_replication_role");

        assertThat(shop.because(moment))
                .isEqualTo("raw.orders was emptied, or changed without noting its rows");
    }

    @Test
    void emptyingWhatIsEmptyChangesNothing() {
        database.execute(
                "TRUNCATE raw.promos; SET greenery.history = off; DELETE FROM raw.promos;"
                        + " RESET greenery.history");

        assertThat(shop.owners(moment)).isEmpty();
    }

    @Test
    void aRestoredWarehouseKnowsNothingOfMoments() {
        SourceMoment elsewhere = new SourceMoment("1" + moment.text());

        assertThat(shop.because(elsewhere))
                .isEqualTo("the warehouse was restored since the last build");
    }

    @Test
    void whatTheLogOfAnotherWarehouseNotedIsNoChange() {
        database.execute("UPDATE raw.users SET first_name = 'A' WHERE first_name = 'Ann'");
        database.execute("UPDATE raw.users_changes SET written_to = 1, xact = '999999999999'");

        assertThat(shop.owners(moment)).isEmpty();
        shop.forget(shop.now());
        assertThat(database.number("SELECT count(*) FROM raw.users_changes")).isZero();
    }
}
