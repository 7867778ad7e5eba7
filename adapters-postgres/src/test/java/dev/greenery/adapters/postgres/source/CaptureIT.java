package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.capture.ConsumedChanges;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges.Capture;
import dev.greenery.application.port.out.CaptureChanges.Told;
import dev.greenery.application.port.out.CaptureChanges.Untold;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

@ExtendWith(WarehouseExtension.class)
class CaptureIT {
    private static final String ANN = "00000000-0000-0000-0000-000000000001";
    private static final String BOB = "00000000-0000-0000-0000-000000000002";
    private static final String CAT = "00000000-0000-0000-0000-000000000003";
    private static final String ORDER = "00000000-0000-0000-0000-000000000004";
    private static final String TRIGGERS_ON =
            "ALTER TABLE raw.users ENABLE TRIGGER USER, ENABLE ALWAYS TRIGGER changes_truncated,"
                    + " ENABLE REPLICA TRIGGER changes_applied";
    private static final ValueTest WHEN_IT_HAPPENED =
            new ValueTest(SourceTable.EVENTS, SourceTable.EVENTS.column("created_at"));

    private TestDatabase database;
    private SourceMoment moment;

    @BeforeEach
    void fill(TestDatabase fresh) {
        database = fresh;
        database.execute(
                """
                INSERT INTO raw.users (user_id, first_name) VALUES ('%1$s', 'Ann'), ('%2$s', 'Bob'), ('%3$s', 'Cat');
                INSERT INTO raw.orders VALUES
                    ('%4$s', '%1$s', NULL, NULL, '2021-02-10 00:00Z', 1, 1, 2, NULL, NULL, NULL, NULL, 'placed');
                INSERT INTO raw.events VALUES
                    ('%1$s', '%1$s', '%1$s', '/', '2021-02-10 00:00Z', 'page_view'),
                    ('%2$s', '%1$s', NULL, '/', '2021-02-10 00:00Z', 'page_view'),
                    ('%3$s', '%3$s', NULL, '/', '0021-02-10 00:00Z', 'page_view')\
                """
                        .formatted(ANN, BOB, CAT, ORDER));
        moment = now();
    }

    @Test
    void tellsOfNothingWhenNothingChanged() {
        database.execute("UPDATE raw.users SET first_name = first_name");

        assertThat(owners(moment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO raw.users (user_id) VALUES (md5('x')::uuid)",
                "UPDATE raw.users SET first_name = 'Anna' WHERE first_name = 'Ann'",
                "DELETE FROM raw.users WHERE first_name = 'Ann'",
                "INSERT INTO raw.order_items VALUES ('" + ORDER + "', md5('x')::uuid, 1)",
                "UPDATE raw.orders SET status = 'shipped'",
                "DELETE FROM raw.events WHERE event_id = '" + ANN + "'",
                "UPDATE raw.events SET created_at = now() WHERE event_id = '" + BOB + "'"
            })
    void tellsOfOneUser(String change) {
        database.execute(change);

        assertThat(owners(moment)).filteredOn(owner -> owner.startsWith("user ")).hasSize(1);
    }

    @Test
    void tellsOfCopiedRows() throws SQLException, IOException {
        try (Connection connection = database.open()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY raw.events (event_id, session_id, user_id, page_url, created_at,"
                                    + " event_type) FROM STDIN",
                            new StringReader(
                                    "%s\t%s\t%s\t/\t2021-02-10 00:00Z\tpage_view\n"
                                            .formatted(ORDER, ORDER, BOB)));
        }

        assertThat(owners(moment)).containsExactly("user " + BOB);
    }

    @Test
    void tellsOfBothUsersOfAnOrderThatMoved() {
        database.execute("UPDATE raw.orders SET user_id = '%s'".formatted(BOB));

        assertThat(owners(moment)).containsExactlyInAnyOrder("user " + ANN, "user " + BOB);
    }

    /** The event that names nobody is Ann's no more when Bob comes into her session. */
    @Test
    void tellsOfWhoeverWasAloneInASession() {
        database.execute(
                "UPDATE raw.events SET user_id = '%s', session_id = '%s' WHERE event_id = '%s'"
                        .formatted(BOB, ANN, CAT));

        assertThat(owners(moment))
                .containsExactlyInAnyOrder(
                        "user " + ANN, "user " + BOB, "session " + ANN, "session " + CAT);
    }

    @Test
    void whatWasCommittedLaterIsToldOfLater() throws SQLException {
        SourceMoment between;
        try (Connection slow = database.open();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("UPDATE raw.users SET first_name = 'A' WHERE first_name = 'Ann'");
            database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");
            between = now();
            assertThat(owners(moment)).containsExactly("user " + BOB);
            slow.commit();
        }
        forget(between);

        assertThat(owners(between)).containsExactly("user " + ANN);
        SourceMoment later = now();
        forget(later);
        assertThat(owners(later)).isEmpty();
        assertThat(database.number("SELECT count(*) FROM raw.users_changes")).isZero();
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

        assertThat(because(moment)).isEqualTo(because);

        forget(now());
        database.execute(TRIGGERS_ON);
        assertThat(owners(now())).isEmpty();
    }

    @Test
    void cannotTellOfWhatHappenedWhileTriggersWereOff() {
        database.execute(
                "ALTER TABLE raw.users DISABLE TRIGGER USER;"
                        + " UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'; "
                        + TRIGGERS_ON);

        assertThat(because(moment)).isEqualTo("raw.users had triggers off that note changes");
        assertThat(owners(now())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO raw.users (user_id) VALUES (md5('x')::uuid) | 1",
                "UPDATE raw.users SET first_name = 'Anna' WHERE first_name = 'Ann' | 1",
                "UPDATE raw.users SET user_id = md5('x')::uuid WHERE first_name = 'Ann' | 2",
                "DELETE FROM raw.events WHERE event_id = '" + ANN + "' | 1"
            })
    void tellsOfWhatWasReplicated(String change, int users) {
        database.execute(
                "SET session_replication_role = replica; %s; RESET session_replication_role"
                        .formatted(change));

        assertThat(owners(moment)).filteredOn(owner -> owner.startsWith("user ")).hasSize(users);
    }

    @Test
    void cannotTellOfRowsThatReplicationEmptied() {
        database.execute(
                "SET session_replication_role = replica; TRUNCATE raw.orders;"
                        + " RESET session_replication_role");

        assertThat(because(moment))
                .isEqualTo("raw.orders was emptied, or changed without noting its rows");
    }

    @Test
    void notesManyNewEventsInFewRows() {
        database.execute(
                """
                INSERT INTO raw.events (event_id, session_id, user_id, page_url, created_at, event_type)
                SELECT md5(i::text)::uuid, md5(i::text)::uuid, '%s', '/', now(), 'page_view'
                  FROM generate_series(1, 250) i\
                """
                        .formatted(BOB));

        try (Told told = (Told) since(moment)) {
            Shop shop = told.after(1, Set.of());
            assertThat(Histories.of(shop, 1).owners()).containsExactly("user " + BOB);
            assertThat(shop.rowsRead()).containsEntry(SourceTable.EVENTS, 250L);
            assertThat(Histories.of(told.before(1), 1).owners()).containsExactly("user " + BOB);
        }
        assertThat(database.number("SELECT count(*) FROM raw.events_changes")).isEqualTo(1 + 3);
    }

    @Test
    void emptyingWhatIsEmptyChangesNothing() {
        database.execute(
                "TRUNCATE raw.promos; SET greenery.history = off; DELETE FROM raw.promos;"
                        + " RESET greenery.history");

        assertThat(owners(moment)).isEmpty();
    }

    @Test
    void aRestoredWarehouseKnowsNothingOfMoments() {
        SourceMoment elsewhere = new SourceMoment("1" + moment.text());

        assertThat(because(elsewhere)).isEqualTo("the warehouse was restored since the last build");
    }

    @Test
    void whatTheLogOfAnotherWarehouseNotedIsNoChange() {
        database.execute("UPDATE raw.users SET first_name = 'A' WHERE first_name = 'Ann'");
        database.execute("UPDATE raw.users_changes SET written_to = 1, xact = '999999999999'");

        assertThat(owners(moment)).isEmpty();
        forget(now());
        assertThat(database.number("SELECT count(*) FROM raw.users_changes")).isZero();
    }

    @Test
    void testsOfWhatIsNowLookAtTheWholeShop() {
        database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");

        try (Told told = (Told) since(moment)) {
            Shop shop = told.after(1, Set.of(WHEN_IT_HAPPENED));
            shop.read(0, history -> {});
            assertThat(shop.test(List.of(WHEN_IT_HAPPENED)).get(WHEN_IT_HAPPENED).failures())
                    .isEqualTo(1);
            assertThat(shop.rowsRead()).containsEntry(SourceTable.USERS, 1L);
        }
    }

    @Test
    void countsWithoutStaging() {
        database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");

        try (Told told = (Told) since(moment)) {
            assertThat(told.touched()).isEqualTo(1);
            assertThat(told.histories()).isEqualTo(3);
            assertThat(database.number("SELECT count(*) FROM raw__after.users")).isZero();
        }
    }

    @Test
    void seesWhatWasThereWhenItWasAsked() {
        database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");

        try (Told told = (Told) since(moment)) {
            database.execute("DELETE FROM raw.users");
            assertThat(Histories.of(told.after(1, Set.of()), 1).owners())
                    .containsExactly("user " + BOB);
        }
    }

    private SourceMoment now() {
        try (Shop shop = new PostgresShop(database).open(1)) {
            return shop.moment();
        }
    }

    private Capture since(SourceMoment then) {
        return new PostgresChanges(database).since(then);
    }

    private String because(SourceMoment then) {
        try (Capture capture = since(then)) {
            assertThat(capture).isInstanceOf(Untold.class);
            return ((Untold) capture).because();
        }
    }

    private Set<String> owners(SourceMoment then) {
        try (Told told = (Told) since(then)) {
            return Histories.of(told.before(1), 1)
                    .or(Histories.of(told.after(1, Set.of()), 1))
                    .owners();
        }
    }

    private void forget(SourceMoment then) {
        try (Connection connection = database.open()) {
            new ConsumedChanges(new Catalog(connection, database.schemas())).forget(then);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot forget", e);
        }
    }
}
