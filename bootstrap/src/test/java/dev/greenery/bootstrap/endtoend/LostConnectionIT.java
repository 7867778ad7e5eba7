package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The connections of a command end in the middle of its work, while it waits for a table. What it
 * tells is one line, whichever library was at work, and nothing is half done.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostConnectionIT {
    private static final String END_CONNECTIONS =
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND application_name LIKE 'greenery%'\
            """;
    private static final String STAGING_SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";
    private static final String RUNNING = "SELECT run_id FROM ops.runs WHERE status = 'running'";
    private static final String STATE =
            """
            SELECT (SELECT count(*) FROM core.fact_orders),
                   (SELECT count(*) FROM raw.imports),
                   (SELECT max(run_id) FROM ops.publications),
                   (SELECT count(*) FROM raw.orders)\
            """;

    private TestDatabase database;
    private ProgramOnDatabase program;
    private String shop;

    @BeforeAll
    void publish(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        shop = directory.resolve("shop").toString();
        start();
        for (Ended ended :
                List.of(
                        program.run("generate", "--users", "30", "--seed", "7", "--out", shop),
                        program.run("import", shop),
                        program.run("build", "--mart", "core"))) {
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
        }
        stop();
    }

    /**
     * Of its own for each test: a pool may give out what the last test cut, within half a second.
     */
    @BeforeEach
    void start() {
        program = ProgramOnDatabase.start(database, LostConnectionIT.class.getClassLoader());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "raw.orders, import SHOP",
        "raw.events, build --mart core",
        "ops.runs, build --mart core",
        "ops.model_results, build --mart core",
        "core.fact_orders, build --mart core",
        "core.fact_orders, show fact_orders",
        "core.fact_orders, metric revenue",
        "ops.publications, show fact_orders",
        "ops.publications, metric revenue"
    })
    void isToldInOneLine(String table, String command) throws Exception {
        List<List<String>> before = database.rows(STATE);
        Ended ended;
        try (Barrier barrier = Barrier.againstReaders(database, table)) {
            CompletableFuture<Ended> running =
                    CompletableFuture.supplyAsync(
                            () -> program.run(command.replace("SHOP", shop).split(" ")));
            while (!barrier.isWaitedFor()) {
                assertThat(running).as("the command waits").isNotDone();
            }
            database.execute(END_CONNECTIONS);
            ended = running.get();
        }
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err().lines().toList().getLast())
                .containsPattern(
                        "(?i)the server ended the connection .*: run the command again$|the"
                            + " connection to the warehouse was lost .*: is the server running\\?$")
                .doesNotContain("Exception");
        assertThat(database.rows(STAGING_SCHEMAS)).isEmpty();
        assertThat(database.rows(RUNNING)).isEmpty();
        assertThat(database.rows(STATE)).isEqualTo(before);
    }
}
