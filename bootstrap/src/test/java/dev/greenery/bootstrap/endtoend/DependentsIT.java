package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.marts.ProductMarts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An analyst makes things of published tables; only the marts of these are blocked. */
@ExtendWith(WarehouseExtension.class)
class DependentsIT {
    private static final String FOREIGN_KEY =
            "CREATE TABLE analysis.mine (user_id uuid REFERENCES core.dim_users)";
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void publish(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        program = ProgramOnDatabase.start(empty, DependentsIT.class.getClassLoader());
        String shop = directory.resolve("shop").toString();
        succeed("generate", "--users", "10", "--seed", "7", "--out", shop);
        succeed("import", shop);
        succeed("build", "--full");
        database.execute(
                """
                CREATE ROLE analyst;
                GRANT USAGE ON SCHEMA core, product TO analyst;
                GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA core, product TO analyst;
                CREATE SCHEMA analysis AUTHORIZATION analyst\
                """);
    }

    @AfterEach
    void stop() {
        program.close();
        database.execute("DROP OWNED BY analyst CASCADE; DROP ROLE analyst");
    }

    private Ended succeed(String... arguments) {
        Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        return ended;
    }

    private void asAnalyst(String sql) {
        database.execute("SET ROLE analyst; %s; RESET ROLE".formatted(sql));
    }

    private List<List<String>> parts(String mart) {
        return database.rows(
                """
                SELECT inhrelid FROM pg_inherits JOIN pg_class c ON c.oid = inhparent
                WHERE relkind = 'p' AND relnamespace = '%s'::regnamespace ORDER BY inhrelid\
                """
                        .formatted(mart));
    }

    @Test
    void whatReadsPublishedTablesIsInNobodysWay() {
        asAnalyst(
                """
                CREATE VIEW analysis.mine AS SELECT * FROM core.dim_users;
                CREATE MATERIALIZED VIEW analysis.users AS SELECT * FROM core.dim_users;
                CREATE FUNCTION analysis.views() RETURNS bigint
                    RETURN (SELECT count(*) FROM product.fact_page_views)\
                """);

        succeed("build", "--full");

        assertThat(database.number("SELECT count(*) FROM analysis.mine")).isPositive();
        assertThat(database.number("SELECT analysis.views()")).isPositive();
    }

    @Test
    void onlyTheMartOfTheTableIsBlockedUntilItsForeignKeyIsDropped() {
        asAnalyst(FOREIGN_KEY);
        List<List<String>> core = parts("core");
        List<List<String>> marketing = parts("marketing");

        Ended blocked = program.run("build", "--full");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core"))
                .contains("Blocked: core, by what depends on its tables; the version of ")
                .contains("     table constraint mine_user_id_fkey on analysis.mine of analyst");
        assertThat(parts("core")).isEqualTo(core);
        assertThat(parts("marketing")).doesNotContainAnyElementsOf(marketing);
        assertThat(database.rows("SELECT status, message FROM ops.runs ORDER BY run_id"))
                .containsExactly(
                        List.of("published", ""),
                        List.of(
                                "partly_published",
                                "core is blocked by what depends on its tables: table constraint"
                                        + " mine_user_id_fkey on analysis.mine of analyst"));

        asAnalyst("DROP TABLE analysis.mine");
        succeed("build", "--full");

        assertThat(parts("core")).doesNotContainAnyElementsOf(core);
    }

    @Test
    void theOtherMartsCanBeBuiltByThemselves() {
        asAnalyst(FOREIGN_KEY);

        succeed("build", "--mart", "product");
    }

    @Test
    void aRunOfWhichEveryMartIsBlockedKeepsItsReport() {
        asAnalyst(FOREIGN_KEY);

        Ended blocked = program.run("build", "--mart", "core", "--json");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains("\"status\":\"blocked\"")
                .contains("\"published\":[]")
                .contains(
                        "\"blocked\":[{\"mart\":\"core\",\"because\":[],\"dependents\":[{\"kind\":"
                                + "\"table constraint\",\"name\":\"mine_user_id_fkey on"
                                + " analysis.mine\",\"owner\":\"analyst\"}],");
        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("published"), List.of("blocked"));
        assertThat(database.number("SELECT count(*) FROM ops.model_results WHERE run_id = 2"))
                .as("what cannot be published is not built")
                .isZero();
    }

    /** Nobody sees it until it is committed; the build waits for it then, and is refused. */
    @Test
    void aForeignKeyThatIsMadeWhileTheBuildPublishesBlocksItsMartAlone() throws SQLException {
        CompletableFuture<Ended> build;
        try (Connection analyst = database.open();
                Statement statement = analyst.createStatement()) {
            analyst.setAutoCommit(false);
            statement.execute("SET ROLE analyst");
            statement.execute(FOREIGN_KEY);
            statement.execute(
                    "INSERT INTO analysis.mine SELECT user_id FROM core.dim_users LIMIT 1");
            build = CompletableFuture.supplyAsync(() -> program.run("build", "--full"));
            while (database.number(WAITING) == 0) {
                assertThat(build).as("the build waits").isNotDone();
            }
            analyst.commit();
        }

        Ended blocked = build.join();
        assertThat(blocked.exitCode()).as(blocked.toString()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core"))
                .contains("     table constraint mine_user_id_fkey on analysis.mine of analyst");
        assertThat(database.rows("SELECT mart FROM ops.publications WHERE run_id = 2 ORDER BY 1"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(ProductMarts.namesBut("core"));
    }

    @Test
    void everyBlockedMartTellsItsOwn() {
        asAnalyst(
                FOREIGN_KEY
                        + "; CREATE TABLE analysis.pages (LIKE product.fact_page_views"
                        + " INCLUDING INDEXES);"
                        + " CREATE TABLE analysis.products"
                        + " (product_id uuid REFERENCES product.fact_product)");

        Ended blocked = program.run("build", "--full");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core", "product"))
                .containsPattern(
                        "Blocked: core, .*\\R {5}table constraint mine_user_id_fkey on"
                                + " analysis.mine of analyst\\R")
                .containsPattern(
                        "Blocked: product, .*\\R {5}table constraint products_product_id_fkey on"
                                + " analysis.products of analyst\\R");
    }

    /** The line that tells of all marts but these. */
    private static String published(String... others) {
        return "Published: " + String.join(", ", ProductMarts.namesBut(others)) + "\n";
    }
}
