package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.server.SchemaMigration;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.change.SourceMoment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** Whether something changed is known without asking what. */
@ExtendWith(WarehouseExtension.class)
class NotedChangesIT {
    private TestDatabase database;
    private CapturedShop shop;
    private PostgresNotedChanges noted;
    private SourceMoment moment;

    @BeforeEach
    void fill(TestDatabase fresh) {
        database = fresh;
        shop = new CapturedShop(fresh);
        noted = new PostgresNotedChanges(fresh);
        moment = noted.now();
    }

    @Test
    void nothingIsNewOfWhatAMomentSaw() {
        assertThat(noted.isAnyNewSince(moment)).isFalse();
        assertThat(noted.isAnyNewSince(shop.now())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE raw.users SET first_name = 'Eve' WHERE first_name = 'Ann'",
                "DELETE FROM raw.orders",
                "INSERT INTO raw.events VALUES (gen_random_uuid(), gen_random_uuid(), NULL, '/',"
                        + " '2021-02-11 00:00Z', 'page_view')",
                "INSERT INTO raw.promos VALUES ('spring', 3, 'active')",
                "TRUNCATE raw.events",
                "ALTER TABLE raw.users DISABLE TRIGGER USER"
            })
    void whateverChangesIsNew(String change) {
        database.execute(change);

        assertThat(noted.isAnyNewSince(moment)).isTrue();
    }

    @Test
    void whatOneMomentMissedTheNextHasSeen() {
        database.execute("DELETE FROM raw.orders");

        assertThat(noted.isAnyNewSince(noted.now())).isFalse();
    }

    @Test
    void whatIsCommittedLaterIsNewLater() throws SQLException {
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("DELETE FROM raw.orders");
            SourceMoment between = noted.now();
            assertThat(noted.isAnyNewSince(between)).as("before the commit").isFalse();

            other.commit();

            assertThat(noted.isAnyNewSince(between)).isTrue();
        }
    }

    @Test
    void theOldestChangeIsTheOneThatWaitsLongest() {
        shop.forget(noted.now());
        assertThat(noted.oldestUnpublished()).isEmpty();

        database.execute("DELETE FROM raw.orders");
        Instant oldest = noted.oldestUnpublished().orElseThrow();
        database.execute("TRUNCATE raw.events");

        assertThat(noted.oldestUnpublished()).contains(oldest);
        assertThat(database.rows("SELECT min(noted_at) = now() FROM raw.orders_changes"))
                .containsExactly(List.of("f"));
    }

    @Test
    void whatAWarehouseNotedBeforeItKnewTimesWaitsSinceThen() throws SQLException {
        database.execute(
                """
                DO $$
                DECLARE
                    log text;
                BEGIN
                    FOR log IN
                        SELECT attrelid::regclass FROM pg_attribute WHERE attname = 'noted_at' AND NOT attisdropped
                    LOOP
                        EXECUTE format('ALTER TABLE %s DROP noted_at', log);
                    END LOOP;
                END $$;
                DELETE FROM ops.databasechangelog WHERE id = 'changes-noted-at';
                DELETE FROM ops.changelog_fingerprint;
                DELETE FROM raw.orders\
                """);
        assertThat(noted.isAnyNewSince(moment)).isTrue();

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(noted.isAnyNewSince(moment)).isTrue();
        assertThat(noted.oldestUnpublished()).isPresent();
        database.execute("DELETE FROM raw.events; TRUNCATE raw.users");
        assertThat(
                        database.rows(
                                "SELECT count(*) FROM pg_attribute WHERE attname = 'noted_at' AND"
                                        + " NOT attisdropped"))
                .containsExactly(List.of("13"));
    }

    @Test
    void whatTheLogOfAnotherWarehouseNotedDoesNotWait() {
        shop.forget(noted.now());
        database.execute("DELETE FROM raw.events; UPDATE raw.events_changes SET written_to = 1");

        assertThat(noted.oldestUnpublished()).isEmpty();
    }
}
