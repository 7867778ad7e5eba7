package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What imports leave for a build that reads what changed. */
class NotedImportIT extends ImportScenario {
    private static final String NOTED =
            """
            SELECT table_name, changes FROM (
                SELECT replace(relname, '_changes', '') AS table_name,
                       (xpath('/row/n/text()', query_to_xml(format(
                           'SELECT count(*) AS n FROM raw.%I', relname), false, true, '')))[1]::text AS changes
                  FROM pg_class WHERE relname LIKE '%\\_changes' AND relkind = 'r'
                   AND relnamespace = 'raw'::regnamespace) t
             WHERE changes <> '0' ORDER BY 1\
            """;

    @Test
    void theFirstOneIsNotedByTableAndNotByRow() {
        imported(aShop(directory));

        assertThat(database.rows(NOTED)).containsExactly(List.of("bulk", "7"));
        assertThat(database.rows("SELECT indexname FROM pg_indexes WHERE tablename = 'events'"))
                .contains(List.of("events_session_id"));
    }

    @Test
    void aLaterOneIsNotedByRow() {
        imported(aShop(directory));
        database.execute("DELETE FROM raw.bulk_changes");

        imported(
                aShop(directory)
                        .withRows("events", event(1), event(2))
                        .withRows("products", id(1) + ",Pothos,32,40"));

        assertThat(database.rows(NOTED))
                .containsExactly(
                        List.of("events", "1"),
                        List.of("products", "1"),
                        List.of("products_versions", "2"));
    }

    @Test
    void oneThatChangesNothingLeavesNothing() {
        imported(aShop(directory));
        database.execute("DELETE FROM raw.bulk_changes");

        imported(aShop(directory));

        assertThat(database.rows(NOTED)).isEmpty();
    }

    @Test
    void oneAfterChangesOfMostOfATableKeepsOnlyThatThereWereSome() {
        imported(aShop(directory));
        database.execute(
                """
                DELETE FROM raw.bulk_changes;
                INSERT INTO raw.events (event_id, session_id, page_url, created_at, event_type)
                SELECT md5(i::text)::uuid, md5(i::text)::uuid, '/', '2021-02-10 00:00Z', 'page_view'
                  FROM generate_series(1, 100001) i;
                INSERT INTO raw.promos VALUES ('p', 1, 'active')\
                """);

        imported(aShop(directory));

        assertThat(database.rows(NOTED))
                .contains(List.of("bulk", "1"), List.of("promos", "1"))
                .noneMatch(noted -> noted.getFirst().equals("events"));
        assertThat(database.rows("SELECT table_name FROM raw.bulk_changes"))
                .containsExactly(List.of("events"));
    }
}
