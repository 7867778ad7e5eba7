package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;

/** What commands that did not end well may leave behind. */
final class Leftovers {
    private static final String STAGED =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";
    private static final String RUNNING = "SELECT run_id FROM ops.runs WHERE status = 'running'";
    private static final String VERSIONS =
            "SELECT mart || '__r' || run_id AS name FROM ops.versions ORDER BY name";
    private static final String SCHEMAS_OF_VERSIONS =
            "SELECT nspname FROM pg_namespace WHERE nspname ~ '__r[0-9]+$' ORDER BY nspname";

    private Leftovers() {}

    static void assertThatThereAreNoneIn(TestDatabase database) {
        assertThat(database.rows(STAGED)).isEmpty();
        assertThat(database.rows(RUNNING)).isEmpty();
        assertThat(database.rows(SCHEMAS_OF_VERSIONS)).isEqualTo(database.rows(VERSIONS));
    }
}
