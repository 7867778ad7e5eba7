package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;

import java.sql.SQLException;

/**
 * Holds back the key of the last table of mart core, and with it everything that comes after the
 * loads: the other large tables are ready then, and nothing has read a table yet.
 */
final class LastKey implements Obstacle {
    private final TestDatabase database;
    private final Barrier gate;

    private LastKey(TestDatabase database, Barrier gate) {
        this.database = requireNonNull(database, "database is null");
        this.gate = requireNonNull(gate, "gate is null");
    }

    static LastKey holdBack(TestDatabase database) throws SQLException {
        database.execute(
                """
                CREATE TABLE public.gate ();
                CREATE FUNCTION public.wait_at_gate() RETURNS event_trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands()
                                WHERE object_identity = 'core__next.fact_user_orders') THEN
                        LOCK TABLE public.gate IN ACCESS SHARE MODE;
                    END IF;
                END $$;
                CREATE EVENT TRIGGER gate ON ddl_command_end WHEN TAG IN ('ALTER TABLE')
                    EXECUTE FUNCTION public.wait_at_gate()\
                """);
        return new LastKey(database, Barrier.againstReaders(database, "public.gate"));
    }

    @Override
    public boolean isWaitedFor() {
        return gate.isWaitedFor();
    }

    /** Lets the build go on. */
    void letGo() throws SQLException {
        gate.close();
    }

    @Override
    public void close() throws SQLException {
        letGo();
        database.execute(
                "DROP EVENT TRIGGER gate; DROP FUNCTION public.wait_at_gate; DROP TABLE"
                        + " public.gate");
    }
}
