package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Events that name no user: from before a log-in, or of people who never log in. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class VisitorsIT {
    private static final String SESSION =
            """
            (SELECT session_id FROM raw.events GROUP BY session_id
              HAVING count(*) FILTER (WHERE event_type = 'page_view') > 3
                 AND count(*) FILTER (WHERE event_type = 'checkout') = 1
              ORDER BY session_id LIMIT 1)\
            """;

    private static final List<String> TABLES =
            List.of(
                    "marketing.int_user_sessions",
                    "marketing.converted_users",
                    "marketing.fact_conversions_daily",
                    "marketing.int_repurchase_features",
                    "product.fact_user_sessions",
                    "product.int_user_product_sessions",
                    "product.fact_user_content_pageviews",
                    "product.fact_page_views",
                    "product.fact_activity_hourly");

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void start(TestDatabase empty, ProgramOnDatabase started) {
        database = empty;
        program = started;
    }

    @Test
    void pageViewsBeforeTheLogInAreOfWhoLogsIn() {
        program.succeed("import", OriginalData.directory().toString());
        program.succeed("build");
        List<List<List<String>>> before = tables();

        database.execute(
                """
                UPDATE raw.events SET user_id = NULL WHERE event_id IN (
                    SELECT event_id FROM raw.events
                     WHERE event_type = 'page_view' AND session_id = %s
                     ORDER BY created_at LIMIT 3)\
                """
                        .formatted(SESSION));
        Ended build = program.succeed("build");

        assertThat(tables()).isEqualTo(before);
        assertThat(build.err() + build.out()).doesNotContain("unique_session_id");
    }

    @Test
    void aSessionOfTwoUsersIsSplitAndOneOfNobodyIsNobodys() {
        program.succeed("import", OriginalData.directory().toString());
        database.execute(
                """
                CREATE TABLE chosen AS SELECT %s AS session_id;
                UPDATE raw.events e
                   SET user_id = CASE n WHEN 2 THEN other END
                  FROM (SELECT event_id, row_number() OVER (ORDER BY created_at, event_id) AS n
                          FROM raw.events JOIN chosen USING (session_id)
                         WHERE event_type = 'page_view') v,
                       (SELECT max(user_id::text)::uuid AS other FROM raw.users) u
                 WHERE v.event_id = e.event_id AND v.n <= 2;
                UPDATE raw.events SET user_id = NULL
                 WHERE session_id = (SELECT max(session_id::text)::uuid FROM raw.events);
                """
                        .formatted(SESSION));
        Ended build = program.succeed("build");

        assertThat(
                        database.rows(
                                """
                                SELECT page_views > 1, count(*) FROM product.fact_user_sessions
                                  JOIN chosen USING (session_id) GROUP BY 1 ORDER BY 1\
                                """))
                .containsExactly(List.of("f", "2"), List.of("t", "1"));
        assertThat(database.number("SELECT count(*) FROM marketing.int_user_sessions"))
                .isEqualTo(580);
        assertThat(
                        database.number(
                                """
                                SELECT count(*) FROM marketing.int_user_sessions m
                                  FULL JOIN product.fact_user_sessions p
                                 USING (user_id, session_id, started_at, ended_at, page_views)
                                 WHERE m.events IS DISTINCT FROM p.events\
                                """))
                .isZero();
        assertThat(
                        database.number(
                                "SELECT count(*) FROM marketing.int_user_sessions WHERE user_id ="
                                        + " '00000000-0000-0000-0000-000000000000'"))
                .isEqualTo(2);
        assertThat(build.err() + build.out()).contains("unique_session_id");
    }

    @Test
    void everyDayOfALivingSampleIsPublished(@TempDir Path sample) {
        program.succeed("generate", "--days", "3", "--users", "200", "--out", sample.toString());
        for (String day : List.of("day-01", "day-02", "day-03")) {
            program.succeed("import", sample.resolve(day).toString(), "--full");
            program.succeed("build");
        }

        assertThat(database.number("SELECT count(*) FROM raw.events WHERE user_id IS NULL"))
                .isPositive();
        assertThat(database.number("SELECT sum(events) FROM marketing.int_user_sessions"))
                .isEqualTo(database.number("SELECT count(*) FROM raw.events"));
    }

    private List<List<List<String>>> tables() {
        return TABLES.stream()
                .map(table -> database.rows("SELECT t::text FROM " + table + " t ORDER BY 1"))
                .toList();
    }
}
