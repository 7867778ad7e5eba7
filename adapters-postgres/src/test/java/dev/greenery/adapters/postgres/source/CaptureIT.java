package dev.greenery.adapters.postgres.source;

import static dev.greenery.adapters.postgres.source.CapturedShop.ANN;
import static dev.greenery.adapters.postgres.source.CapturedShop.BOB;
import static dev.greenery.adapters.postgres.source.CapturedShop.CAT;
import static dev.greenery.adapters.postgres.source.CapturedShop.ORDER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.out.CaptureChanges.Told;
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

/** Whose histories changed is told, whoever changed them and how. */
@ExtendWith(WarehouseExtension.class)
class CaptureIT {
    private static final ValueTest WHEN_IT_HAPPENED =
            new ValueTest(SourceTable.EVENTS, SourceTable.EVENTS.column("created_at"));

    private TestDatabase database;
    private CapturedShop shop;
    private SourceMoment moment;

    @BeforeEach
    void fill(TestDatabase fresh) {
        database = fresh;
        shop = new CapturedShop(fresh);
        moment = shop.now();
    }

    @Test
    void tellsOfNothingWhenNothingChanged() {
        database.execute("UPDATE raw.users SET first_name = first_name");

        assertThat(shop.owners(moment)).isEmpty();
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

        assertThat(shop.owners(moment)).filteredOn(owner -> owner.startsWith("user ")).hasSize(1);
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

        assertThat(shop.owners(moment)).containsExactly("user " + BOB);
    }

    @Test
    void tellsOfBothUsersOfAnOrderThatMoved() {
        database.execute("UPDATE raw.orders SET user_id = '%s'".formatted(BOB));

        assertThat(shop.owners(moment)).containsExactlyInAnyOrder("user " + ANN, "user " + BOB);
    }

    /** The event that names nobody is Ann's no more when Bob comes into her session. */
    @Test
    void tellsOfWhoeverWasAloneInASession() {
        database.execute(
                "UPDATE raw.events SET user_id = '%s', session_id = '%s' WHERE event_id = '%s'"
                        .formatted(BOB, ANN, CAT));

        assertThat(shop.owners(moment))
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
            between = shop.now();
            assertThat(shop.owners(moment)).containsExactly("user " + BOB);
            slow.commit();
        }
        shop.forget(between);

        assertThat(shop.owners(between)).containsExactly("user " + ANN);
        SourceMoment later = shop.now();
        shop.forget(later);
        assertThat(shop.owners(later)).isEmpty();
        assertThat(database.number("SELECT count(*) FROM raw.users_changes")).isZero();
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

        assertThat(shop.owners(moment))
                .filteredOn(owner -> owner.startsWith("user "))
                .hasSize(users);
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

        try (Told told = (Told) shop.since(moment)) {
            Shop shop = told.after(1, Set.of());
            assertThat(Histories.of(shop, 1).owners()).containsExactly("user " + BOB);
            assertThat(shop.rowsRead()).containsEntry(SourceTable.EVENTS, 250L);
            assertThat(Histories.of(told.before(1), 1).owners()).containsExactly("user " + BOB);
        }
        assertThat(database.number("SELECT count(*) FROM raw.events_changes")).isEqualTo(1 + 3);
    }

    @Test
    void testsOfWhatIsNowLookAtTheWholeShop() {
        database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");

        try (Told told = (Told) shop.since(moment)) {
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

        try (Told told = (Told) shop.since(moment)) {
            assertThat(told.touched()).isEqualTo(1);
            assertThat(told.histories()).isEqualTo(3);
            assertThat(database.number("SELECT count(*) FROM raw__after.users")).isZero();
        }
    }

    @Test
    void seesWhatWasThereWhenItWasAsked() {
        database.execute("UPDATE raw.users SET first_name = 'B' WHERE first_name = 'Bob'");

        try (Told told = (Told) shop.since(moment)) {
            database.execute("DELETE FROM raw.users");
            assertThat(Histories.of(told.after(1, Set.of()), 1).owners())
                    .containsExactly("user " + BOB);
        }
    }
}
