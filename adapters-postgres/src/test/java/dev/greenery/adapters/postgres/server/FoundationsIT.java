package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;

/** The schemas of source tables and of the log are the platform's, or nothing is done. */
@ExtendWith(WarehouseExtension.class)
class FoundationsIT {
    private static final String OWNED =
            """
            SELECT n.nspname, c.relname FROM ops.owned_objects o
              JOIN pg_class c ON c.oid = o.object_oid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE o.kind = 'table' AND n.nspname NOT IN ('raw', 'raw__after', 'raw__before', 'ops') ORDER BY 1, 2\
            """;

    @Test
    void bothSchemasOfSomebodyElseAreRefusedTogetherAndLeftAsTheyAre(TestDatabase database) {
        database.execute("CREATE ROLE gardener");
        database.execute(
                """
                DROP SCHEMA raw CASCADE;
                DROP SCHEMA ops CASCADE;
                CREATE SCHEMA raw AUTHORIZATION gardener;
                CREATE TABLE raw.users AS SELECT 7 AS x;
                CREATE SCHEMA ops;
                CREATE TABLE ops.databasechangelog (id text, author text)\
                """);

        assertThatThrownBy(() -> SchemaMigration.run(database.open(), database.schemas()))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("- schema raw of gardener")
                .hasMessageContaining("- schema ops of ");

        assertThat(
                        database.rows(
                                "SELECT schemaname, tablename FROM pg_tables"
                                        + " WHERE schemaname IN ('raw', 'ops') ORDER BY 1"))
                .containsExactly(List.of("ops", "databasechangelog"), List.of("raw", "users"));
        database.execute("DROP SCHEMA raw CASCADE; DROP ROLE gardener");
    }

    @Test
    void aFirstStartThatWasKilledIsGoneOnWith(TestDatabase database) throws SQLException {
        database.execute("DROP SCHEMA raw CASCADE");
        database.execute("DROP SCHEMA ops CASCADE");
        SchemaMigration.run(database.open(), database.schemas());
        database.execute("DROP SCHEMA raw CASCADE");
        database.execute("DROP VIEW ops.owned_tables, ops.owned_schemas");
        for (List<String> table :
                database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'ops'")) {
            database.execute("DROP TABLE ops.%s CASCADE".formatted(table.getFirst()));
        }

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(database.number("SELECT count(*) FROM raw.users")).isZero();
    }

    @Test
    void whatSomebodyPutAmongOurTablesIsStillTheirsAfterAnUpgrade(TestDatabase database)
            throws SQLException {
        database.execute("CREATE TABLE raw.price_list (x int)");
        database.execute("DELETE FROM ops.changelog_fingerprint");

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(
                        database.rows(
                                "SELECT table_name FROM ops.owned_tables WHERE schema_name = 'raw'"
                                        + " AND table_name IN ('price_list', 'users')"))
                .containsExactly(List.of("users"));
    }

    @Test
    void ofAnEarlierVersionsWarehouseTheLogTellsWhatIsOurs(TestDatabase database)
            throws SQLException {
        database.execute("CREATE ROLE gardener");
        database.execute(
                """
                INSERT INTO ops.runs (status, started_at, finished_at) VALUES
                    ('published', now(), now()), ('failed', now(), now());
                INSERT INTO ops.run_marts (run_id, mart) VALUES (1, 'core'), (2, 'core');
                INSERT INTO ops.publications VALUES ('core', 1, now());
                INSERT INTO ops.model_results (run_id, mart, model, row_count) VALUES
                    (1, 'core', 'dim_users', 3), (1, 'core', 'int_orders', 3),
                    (1, 'core', 'dim_promos', 3), (1, 'product', 'fact_product', 3);
                CREATE SCHEMA core;
                CREATE TABLE core.dim_users (x int);
                COMMENT ON TABLE core.dim_users IS 'One row per user.';
                CREATE TABLE core.int_orders (x int);
                CREATE TABLE core.price_list (x int);
                COMMENT ON TABLE core.price_list IS 'mine';
                CREATE TABLE core.dim_promos (x int);
                COMMENT ON TABLE core.dim_promos IS 'One row per promo.';
                ALTER TABLE core.dim_promos OWNER TO gardener;
                CREATE SCHEMA core__next;
                CREATE TABLE core__next.dim_users (x int);
                COMMENT ON TABLE core__next.dim_users IS 'One row per user.';
                CREATE SCHEMA product;
                CREATE TABLE product.fact_product (x int);
                COMMENT ON TABLE product.fact_product IS 'One row per product.'\
                """);
        forgetTheList(database);

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(database.rows(OWNED))
                .containsExactly(List.of("core", "dim_users"), List.of("core__next", "dim_users"));
        assertThat(database.rows("SELECT schema_name FROM ops.owned_schemas ORDER BY 1"))
                .containsExactly(
                        List.of("core"),
                        List.of("core__next"),
                        List.of("ops"),
                        List.of("raw"),
                        List.of("raw__after"),
                        List.of("raw__before"));
        database.execute("DROP OWNED BY gardener; DROP ROLE gardener");
    }

    @Test
    void ofARunThatWasKilledAfterItPublishedTheMartIsOurs(TestDatabase database)
            throws SQLException {
        database.execute(
                """
                INSERT INTO ops.runs (status, started_at) VALUES ('running', now());
                INSERT INTO ops.publications VALUES ('core', 1, now());
                CREATE SCHEMA core;
                CREATE TABLE core.dim_users (x int);
                COMMENT ON TABLE core.dim_users IS 'One row per user.'\
                """);
        forgetTheList(database);

        SchemaMigration.run(database.open(), database.schemas());

        assertThat(database.rows(OWNED)).containsExactly(List.of("core", "dim_users"));
    }

    /** As it was before there was a list. */
    private static void forgetTheList(TestDatabase database) {
        database.execute(
                """
                DROP VIEW ops.owned_tables, ops.owned_schemas;
                DROP TABLE ops.owned_objects;
                DELETE FROM ops.databasechangelog WHERE filename = 'db/objects.sql';
                DELETE FROM ops.changelog_fingerprint\
                """);
    }
}
