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
    private static final String WAITED_FOR =
            """
            SELECT count(*) FROM pg_locks
             WHERE relation = 'core.dim_users'::regclass AND NOT granted\
            """;

    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void publish(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        program = ProgramOnDatabase.start(empty, DependentsIT.class.getClassLoader());
        String shop = directory.resolve("shop").toString();
        succeed("generate", "--users", "10", "--seed", "7", "--out", shop);
        succeed("import", shop);
        succeed("build");
        database.execute(
                """
                CREATE ROLE analyst;
                GRANT USAGE ON SCHEMA core, product TO analyst;
                GRANT SELECT ON ALL TABLES IN SCHEMA core, product TO analyst;
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

    private List<List<String>> tables(String mart) {
        return database.rows(
                "SELECT oid FROM pg_class WHERE relkind = 'r'"
                        + " AND relnamespace = '%s'::regnamespace ORDER BY oid".formatted(mart));
    }

    @Test
    void onlyTheMartOfTheTableIsBlockedUntilItsViewIsDropped() {
        asAnalyst("CREATE VIEW analysis.mine AS SELECT * FROM core.dim_users");
        List<List<String>> core = tables("core");
        List<List<String>> marketing = tables("marketing");

        Ended blocked = program.run("build");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core"))
                .contains("Blocked: core, by what depends on its tables; the version of ")
                .contains("     view analysis.mine of analyst");
        assertThat(tables("core")).isEqualTo(core);
        assertThat(tables("marketing")).doesNotContainAnyElementsOf(marketing);
        assertThat(database.rows("SELECT status, message FROM ops.runs ORDER BY run_id"))
                .containsExactly(
                        List.of("published", ""),
                        List.of(
                                "partly_published",
                                "core is blocked by what depends on its tables:"
                                        + " view analysis.mine of analyst"));

        asAnalyst("DROP VIEW analysis.mine");
        succeed("build");

        assertThat(tables("core")).doesNotContainAnyElementsOf(core);
    }

    @Test
    void theOtherMartsCanBeBuiltByThemselves() {
        asAnalyst("CREATE VIEW analysis.mine AS SELECT * FROM core.dim_users");

        succeed("build", "--mart", "product");
    }

    @Test
    void aRunOfWhichEveryMartIsBlockedKeepsItsReport() {
        asAnalyst("CREATE VIEW analysis.mine AS SELECT * FROM core.dim_users");

        Ended blocked = program.run("build", "--mart", "core", "--json");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains("\"status\":\"blocked\"")
                .contains("\"published\":[]")
                .contains(
                        "\"blocked\":[{\"mart\":\"core\",\"because\":[],\"dependents\":[{\"kind\":"
                                + "\"view\",\"name\":\"analysis.mine\",\"owner\":\"analyst\"}],");
        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("published"), List.of("blocked"));
        assertThat(database.number("SELECT count(*) FROM ops.model_results WHERE run_id = 2"))
                .isPositive();
    }

    /** Nobody sees it until it is committed; the build waits for it then, and is refused. */
    @Test
    void aViewThatIsMadeWhileTheBuildPublishesBlocksItsMartAlone() throws SQLException {
        CompletableFuture<Ended> build;
        try (Connection analyst = database.open();
                Statement statement = analyst.createStatement()) {
            analyst.setAutoCommit(false);
            statement.execute("SET ROLE analyst");
            statement.execute("CREATE VIEW analysis.mine AS SELECT * FROM core.dim_users");
            build = CompletableFuture.supplyAsync(() -> program.run("build"));
            while (database.number(WAITED_FOR) == 0) {
                assertThat(build).as("the build waits").isNotDone();
            }
            analyst.commit();
        }

        Ended blocked = build.join();
        assertThat(blocked.exitCode()).as(blocked.toString()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core"))
                .contains("     view analysis.mine of analyst");
        assertThat(database.rows("SELECT mart FROM ops.publications WHERE run_id = 2 ORDER BY 1"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(ProductMarts.namesBut("core"));
    }

    @Test
    void everyBlockedMartTellsItsOwn() {
        asAnalyst(
                """
                CREATE MATERIALIZED VIEW analysis.users AS SELECT * FROM core.dim_users;
                CREATE FUNCTION analysis.views() RETURNS bigint
                    RETURN (SELECT count(*) FROM product.fact_page_views)\
                """);

        Ended blocked = program.run("build");

        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.out())
                .contains(published("core", "product"))
                .containsPattern(
                        "Blocked: core, .*\\R {5}materialized view analysis.users of analyst\\R")
                .containsPattern(
                        "Blocked: product, .*\\R {5}function analysis.views\\(\\) of analyst\\R");
    }

    /** The line that tells of all marts but these. */
    private static String published(String... others) {
        return "Published: " + String.join(", ", ProductMarts.namesBut(others)) + "\n";
    }
}
