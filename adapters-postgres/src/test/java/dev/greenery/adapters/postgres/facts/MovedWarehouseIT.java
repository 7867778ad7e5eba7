package dev.greenery.adapters.postgres.facts;

import static dev.greenery.adapters.postgres.facts.HerbariumBuilds.MODELS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A warehouse that was given away, restored or upgraded still knows what is its own. */
@ExtendWith(WarehouseExtension.class)
class MovedWarehouseIT {
    private TestDatabase database;
    private HerbariumBuilds herbarium;

    @BeforeEach
    void connect(TestDatabase given) {
        database = given;
        herbarium = new HerbariumBuilds(given);
    }

    @Test
    void aWarehouseThatChangedHandsAsAWholeIsStillOurs() {
        herbarium.publish(MODELS);
        database.execute("CREATE ROLE heir");
        database.execute(
                """
                DO $$
                DECLARE command text;
                BEGIN
                    FOR command IN
                        SELECT format('ALTER TABLE %I.%I OWNER TO heir', schemaname, tablename)
                        FROM pg_tables WHERE schemaname IN ('raw', 'ops', 'herbarium')
                        UNION ALL
                        SELECT format('ALTER SCHEMA %I OWNER TO heir', nspname)
                        FROM pg_namespace WHERE nspname IN ('raw', 'ops', 'herbarium')
                    LOOP
                        EXECUTE command;
                    END LOOP;
                END $$\
                """);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);

        assertThat(herbarium.tables("herbarium"))
                .containsExactly("collectors", "leaves", "price_list");
        database.execute("DROP OWNED BY heir CASCADE; DROP ROLE heir");
    }

    /**
     * Every OID of a restored dump is another one, and those of schemas after an upgrade of the
     * server; the names and the owner are as they were.
     */
    @ParameterizedTest
    @ValueSource(strings = {"kind IN ('schema', 'table')", "kind = 'schema'"})
    void aWarehouseThatWasMovedKnowsItsObjectsByName(String moved) {
        herbarium.publish(MODELS);
        database.execute(
                "UPDATE ops.owned_objects SET object_oid = (object_oid::bigint + 4000000)::oid"
                        + " WHERE "
                        + moved);
        database.execute("CREATE TABLE herbarium.price_list (x int)");

        assertThat(herbarium.foreign()).isEmpty();
        herbarium.publish(MODELS);

        assertThat(herbarium.tables("herbarium"))
                .containsExactly("collectors", "leaves", "price_list");
        assertThat(
                        database.rows(
                                """
                                SELECT object_oid::regclass FROM ops.owned_objects
                                 WHERE kind = 'table' AND schema_name = 'herbarium' ORDER BY 1\
                                """))
                .hasSize(2);
    }
}
