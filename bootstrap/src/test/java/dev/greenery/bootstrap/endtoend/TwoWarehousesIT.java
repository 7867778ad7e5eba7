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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Warehouses whose schemas have prefixes, in a database where the names without are taken. */
@ExtendWith(WarehouseExtension.class)
class TwoWarehousesIT {
    private static final String THEIRS =
            """
            DROP SCHEMA raw CASCADE;
            DROP SCHEMA ops CASCADE;
            CREATE SCHEMA raw;
            CREATE TABLE raw.users AS SELECT 1 AS x;
            CREATE SCHEMA ops;
            CREATE TABLE ops.runs AS SELECT 2 AS x;
            CREATE SCHEMA core;
            CREATE TABLE core.fact_orders AS SELECT 3 AS x;
            CREATE SCHEMA core__next;
            CREATE TABLE core__next.fact_orders AS SELECT 4 AS x\
            """;

    private TestDatabase database;
    private String shop;
    private String smallerShop;

    @BeforeEach
    void takeTheNames(TestDatabase given, @TempDir Path directory) {
        database = given;
        database.execute(THEIRS);
        shop = directory.resolve("shop").toString();
        smallerShop = directory.resolve("smaller").toString();
        try (ProgramOnDatabase program = ProgramOnDatabase.startPrefixed(database, "any_")) {
            succeed(program, "generate", "--users", "12", "--seed", "7", "--out", shop);
            succeed(program, "generate", "--users", "5", "--seed", "8", "--out", smallerShop);
        }
    }

    @AfterEach
    void whatOthersHaveIsAsItWas() {
        assertThat(
                        database.rows(
                                """
                                SELECT u.x, r.x, o.x, n.x FROM raw.users u, ops.runs r,
                                    core.fact_orders o, core__next.fact_orders n\
                                """))
                .containsExactly(List.of("1", "2", "3", "4"));
    }

    private static Ended succeed(ProgramOnDatabase program, String... arguments) {
        Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        return ended;
    }

    @Test
    void withoutAPrefixTheNamesAreTakenAndThePrefixIsTheWayOut() {
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(database, getClass().getClassLoader())) {
            Ended refused = program.run("import", shop);

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("- schema ops of ", "- schema raw of ")
                    .contains("GREENERY_SCHEMA_PREFIX");
        }
    }

    @Test
    void eachHasItsOwnDataRunsAndMarts() {
        try (ProgramOnDatabase one = ProgramOnDatabase.startPrefixed(database, "one_");
                ProgramOnDatabase two = ProgramOnDatabase.startPrefixed(database, "two_")) {
            for (int day = 1; day <= 2; day++) {
                succeed(one, "import", shop);
                succeed(two, "import", smallerShop);
                succeed(one, "build");
                succeed(two, "build");
            }
            assertThat(database.rows("SELECT count(*) FROM one_core.dim_users"))
                    .containsExactly(List.of("12"));
            assertThat(database.rows("SELECT count(*) FROM two_core.dim_users"))
                    .containsExactly(List.of("5"));
            assertThat(succeed(two, "show", "dim_users", "--format", "csv").out().lines())
                    .hasSize(6);
            succeed(one, "metric", "repeat_rate");
            assertThat(
                            database.rows(
                                    """
                                    SELECT o.status, t.status
                                    FROM one_ops.runs o JOIN two_ops.runs t USING (run_id)\
                                    """))
                    .containsOnly(List.of("published", "published"))
                    .hasSize(2);
        }
        assertThat(database.rows("SELECT nspname FROM pg_namespace WHERE nspname ~ '__next$'"))
                .containsExactly(List.of("core__next"));
    }

    @Test
    void aRejectedRowIsKeptWhereItsWarehouseIs() throws IOException {
        Files.writeString(
                Path.of(shop, "promos.csv"), "odd,much,active\n", StandardOpenOption.APPEND);
        try (ProgramOnDatabase program = ProgramOnDatabase.startPrefixed(database, "one_")) {
            succeed(program, "import", shop);
            succeed(program, "import", shop);

            Ended shown = succeed(program, "show", "raw.rejects", "--format", "csv");
            Ended counted = succeed(program, "sql", "SELECT count(*) FROM one_raw.rejects");

            assertThat(shown.out().lines()).hasSize(2);
            assertThat(counted.out()).contains("1");
        }
        assertThat(database.rows("SELECT column_name, times FROM one_raw.rejects"))
                .containsExactly(List.of("discount", "2"));
        assertThat(database.number("SELECT count(*) FROM one_raw.imports")).isEqualTo(2);
    }

    @Test
    void theServerReadsTheMartsOfItsWarehouse() throws IOException, InterruptedException {
        try (ProgramOnDatabase program = ProgramOnDatabase.startPrefixed(database, "one_");
                HttpClient http = HttpClient.newHttpClient()) {
            succeed(program, "import", shop);
            succeed(program, "build");
            URI server = program.serve();

            String answer =
                    http.send(
                                    HttpRequest.newBuilder(server.resolve("/graphql/core"))
                                            .header("Content-Type", "application/json")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            """
                                                            {"query": "{ dimUsers(first: 1) { totalCount } mart { tests { test } } }"}\
                                                            """))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();

            assertThat(answer).contains("\"totalCount\":12").doesNotContain("errors");
        }
    }
}
