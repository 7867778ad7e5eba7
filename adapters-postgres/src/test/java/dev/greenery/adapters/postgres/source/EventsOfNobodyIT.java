package dev.greenery.adapters.postgres.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.session.Event;
import dev.greenery.domain.session.Session;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WarehouseExtension.class)
class EventsOfNobodyIT {
    /**
     * Sixty sessions of six events of which the odd ones name nobody: of thirty users with two such
     * sessions each. In every third session the last even event names somebody else; in every fifth
     * none names anybody.
     */
    private static final String EVENTS =
            """
            INSERT INTO raw.events (event_id, session_id, user_id, page_url, created_at, event_type)
            SELECT md5(s || '/' || n)::uuid, md5('session ' || s)::uuid,
                   CASE WHEN n % 2 = 1 OR s % 5 = 0 THEN NULL
                        WHEN s % 3 = 0 AND n = 6 THEN md5('another ' || s)::uuid
                        ELSE md5('user ' || s % 30)::uuid END,
                   '/', '2021-02-10T10:00:00Z'::timestamptz + n * interval '1 minute', 'page_view'
              FROM generate_series(1, 60) s, generate_series(1, 6) n\
            """;

    /** The same rule, session by session. */
    private static final String SESSIONS =
            """
            SELECT session_id::text, coalesce(owner, user_id, '00000000-0000-0000-0000-000000000000')::text,
                   count(*)::text, count(*) FILTER (WHERE user_id IS NULL)::text
              FROM raw.events
              JOIN (SELECT session_id,
                           CASE WHEN count(DISTINCT user_id) = 1 THEN min(user_id::text)::uuid END AS owner
                      FROM raw.events GROUP BY session_id) s USING (session_id)
             GROUP BY 1, 2\
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void areOfTheOneUserOfTheirSession(int partitions, TestDatabase database) {
        database.execute(EVENTS);

        List<List<String>> sessions = new ArrayList<>();
        long events;
        try (Shop shop = new PostgresShop(database).open(partitions)) {
            for (int i = 0; i < partitions; i++) {
                shop.read(
                        i, history -> history.sessions().forEach(made -> sessions.add(told(made))));
            }
            events = shop.rowsRead().get(SourceTable.EVENTS);
        }

        assertThat(events).isEqualTo(360);
        assertThat(sessions)
                .hasSizeGreaterThan(60)
                .containsExactlyInAnyOrderElementsOf(database.rows(SESSIONS));
    }

    private static List<String> told(Session session) {
        return List.of(
                session.id().toString(),
                session.userId().toString(),
                Integer.toString(session.events().size()),
                Long.toString(session.events().stream().filter(Event::anonymous).count()));
    }
}
