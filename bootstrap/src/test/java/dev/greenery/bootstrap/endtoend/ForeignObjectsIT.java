package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The program in a database that others use too. */
@ExtendWith(WarehouseExtension.class)
class ForeignObjectsIT {
    private TestDatabase database;
    private ProgramOnDatabase program;
    private String shop;

    @BeforeEach
    void importAShop(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        program = ProgramOnDatabase.start(empty, ForeignObjectsIT.class.getClassLoader());
        shop = directory.resolve("shop").toString();
        succeed("generate", "--users", "10", "--seed", "7", "--out", shop);
        succeed("import", shop);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private Ended succeed(String... arguments) {
        Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        return ended;
    }

    @Test
    void aBuildTellsAllThatIsInItsWayAndTouchesNothing() {
        succeed("build");
        database.execute("CREATE ROLE merchant");
        database.execute(
                """
                DROP SCHEMA product CASCADE;
                CREATE SCHEMA product AUTHORIZATION merchant;
                CREATE TABLE product.price_list AS SELECT 7 AS price;
                DROP TABLE core.fact_orders;
                CREATE TABLE core.fact_orders AS SELECT 8 AS x;
                ALTER TABLE core.fact_orders OWNER TO merchant;
                CREATE SCHEMA core__next;
                CREATE TABLE core__next.notes AS SELECT 9 AS x\
                """);

        Ended refused = program.run("build");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("- schema product of merchant")
                .contains("- table core.fact_orders of merchant")
                .contains("- schema core__next of ")
                .contains("Let their owners rename, move or drop these")
                .doesNotContain("price_list");
        assertThat(
                        database.rows(
                                """
                                SELECT (SELECT price FROM product.price_list),
                                       (SELECT x FROM core.fact_orders),
                                       (SELECT x FROM core__next.notes)\
                                """))
                .containsExactly(List.of("7", "8", "9"));
        assertThat(database.number("SELECT count(*) FROM ops.runs")).isEqualTo(1);
        database.execute("DROP OWNED BY merchant CASCADE; DROP ROLE merchant");
    }

    @Test
    void aTableBesideAMartsOwnSurvivesEveryBuild() {
        succeed("build");
        database.execute("CREATE TABLE product.price_list AS SELECT 7 AS price");

        succeed("build");

        assertThat(database.number("SELECT price FROM product.price_list")).isEqualTo(7);
    }

    @Test
    void anImportIntoSomebodyElsesTableIsRefused() {
        database.execute(
                "DROP TABLE raw.promos CASCADE; CREATE TABLE raw.promos AS SELECT 'x' AS promo_id,"
                        + " 1 AS discount, '' AS status");

        Ended refused = program.run("import", shop);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("- table raw.promos of ");
        assertThat(database.rows("SELECT promo_id FROM raw.promos")).containsExactly(List.of("x"));
    }

    @Test
    void aWarehouseOfAnEarlierVersionBuildsOnWithoutAManualStep() {
        succeed("build");
        database.execute(
                """
                DO $$ DECLARE t record; BEGIN
                    FOR t IN SELECT CAST(inhparent AS regclass) AS published,
                            CAST(inhrelid AS regclass) AS part,
                            CAST(relnamespace AS regnamespace) AS mart
                        FROM pg_inherits JOIN pg_class ON oid = inhparent WHERE relkind = 'p'
                    LOOP
                        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', t.published, t.part);
                        EXECUTE format('DROP TABLE %s', t.published);
                        EXECUTE format('ALTER TABLE %s SET SCHEMA %s', t.part, t.mart);
                    END LOOP;
                END $$;
                DROP SCHEMA core__r1, marketing__r1, product__r1;
                DROP VIEW ops.owned_tables, ops.owned_schemas;
                DROP TABLE ops.owned_objects, ops.versions;
                ALTER TABLE ops.publications DROP COLUMN publication_id,
                    ADD PRIMARY KEY (mart, run_id);
                DROP INDEX ops.publications_of_run;
                DELETE FROM ops.databasechangelog
                WHERE filename IN ('db/objects.sql', 'db/versions.sql');
                DELETE FROM ops.changelog_fingerprint;
                CREATE TABLE core.notes AS SELECT 7 AS x\
                """);
        try (ProgramOnDatabase next =
                ProgramOnDatabase.start(database, ForeignObjectsIT.class.getClassLoader())) {
            Ended built = next.run("build");

            assertThat(built.exitCode()).as(built.toString()).isZero();
        }
        assertThat(database.number("SELECT x FROM core.notes")).isEqualTo(7);
        assertThat(database.number("SELECT count(*) FROM ops.publications WHERE mart = 'core'"))
                .isEqualTo(2);
    }
}
