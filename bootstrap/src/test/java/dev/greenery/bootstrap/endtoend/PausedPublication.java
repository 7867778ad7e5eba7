package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

/**
 * Publications stand still when all tables are swapped. A lock would not do: publications wait for
 * locks for moments only.
 */
final class PausedPublication implements Obstacle {
    private final TestDatabase database;
    private final String waitEvent;

    private PausedPublication(TestDatabase database, String waitEvent) {
        this.database = requireNonNull(database, "database is null");
        this.waitEvent = requireNonNull(waitEvent, "waitEvent is null");
    }

    /** Before they are committed. */
    static PausedPublication beforeTheCommit(TestDatabase database) {
        return pausedBy("PERFORM pg_sleep(600)", database, "PgSleep");
    }

    /**
     * When they are committed, before anybody hears of it: they wait for a standby that never
     * answers.
     */
    static PausedPublication afterTheCommit(TestDatabase database) {
        return pausedBy("SET LOCAL synchronous_commit = on", database, "SyncRep");
    }

    private static PausedPublication pausedBy(
            String statement, TestDatabase database, String waitEvent) {
        database.execute(
                """
                CREATE FUNCTION public.pause() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    %s;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER pause AFTER INSERT ON ops.publications
                    EXECUTE FUNCTION public.pause()\
                """
                        .formatted(statement));
        return new PausedPublication(database, waitEvent);
    }

    @Override
    public boolean isWaitedFor() {
        return database.number(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event = '%s'".formatted(waitEvent))
                > 0;
    }

    @Override
    public void close() {
        database.execute("DROP TRIGGER pause ON ops.publications; DROP FUNCTION public.pause");
    }
}
