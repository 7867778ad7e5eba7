package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.cli.ExitCodes;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The server is killed in each stage of a build and of a rollback, as a whole or one session of it,
 * and recovers from its log. Whoever reads the mart then finds it as it was, and the command does
 * its work when it is run again.
 */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerIT {
    /**
     * What a server of one's own has; the embedded one has {@code minimal}, as .ci/run says, too.
     */
    private static final String WAL_LEVEL = System.getProperty("greenery.wal", "replica");

    private static final String WAITING =
            """
            SELECT pid FROM pg_stat_activity
             WHERE wait_event_type = 'Lock' OR wait_event = 'PgSleep'\
            """;
    private static final String MARKS_IN_A_VIEW =
            "SELECT DISTINCT substring(name FROM 'Mark[0-9]+') FROM analysis.products WHERE name ~"
                    + " 'Mark'";
    private static final String OUTAGE =
            "(?i).*(the server ended the connection .*: run the command again"
                    + "|the connection to the warehouse was lost .*: is the server running\\?"
                    + "|the server is starting up or shutting down: try again in a moment)\\R";

    private MortalServer server;
    private TestDatabase database;
    private CoreTables published;
    private int marks;

    /** Where a command is held still while the server is killed. */
    private enum Stage {
        WRITE,
        AUDIT,
        PUBLISH,
        ROLLBACK;

        Obstacle obstacle(TestDatabase database) throws SQLException {
            return switch (this) {
                case WRITE -> Barrier.againstReaders(database, "raw.events");
                case AUDIT -> LastKey.holdBack(database);
                case PUBLISH, ROLLBACK -> PausedPublication.beforeTheCommit(database);
            };
        }
    }

    /** What is killed. */
    private enum Victim {
        SERVER,
        SESSION
    }

    @BeforeAll
    void publishTwice(@TempDir Path directory) throws Exception {
        assumeTrue(ProgramProcess.TAKES_SIGNALS, "processes are killed on Linux");
        server = MortalServer.start(directory.resolve("data"), WAL_LEVEL);
        database = TestDatabase.at(server.url());
        String shop = directory.resolve("shop").toString();
        try (ProgramOnDatabase program = start()) {
            program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
            program.succeed("import", shop);
            for (int build = 0; build < 2; build++) {
                program.succeed(Publishable.built(database, nextMark()).command());
            }
        }
        database.execute(
                """
                CREATE ROLE analyst;
                GRANT USAGE ON SCHEMA core TO analyst;
                GRANT SELECT (name) ON core.dim_products TO analyst;
                CREATE SCHEMA analysis AUTHORIZATION analyst;
                SET ROLE analyst;
                CREATE VIEW analysis.products AS SELECT name FROM core.dim_products;
                RESET ROLE\
                """);
    }

    @BeforeEach
    void read() {
        published = CoreTables.read(database);
        assertThat(published.marks()).hasSize(1);
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private String nextMark() {
        marks++;
        return "Mark" + marks;
    }

    private ProgramOnDatabase start() {
        return ProgramOnDatabase.start(server.url(), KilledServerIT.class.getClassLoader());
    }

    @Test
    void theServerIsDurableAndLogsWhatItShould() {
        assertThat(database.rows("SHOW wal_level")).containsExactly(List.of(WAL_LEVEL));
        assertThat(database.rows("SHOW fsync")).containsExactly(List.of("on"));
        assertThat(database.rows("SHOW full_page_writes")).containsExactly(List.of("on"));
        assertThat(database.rows("SHOW synchronous_commit")).containsExactly(List.of("local"));
    }

    @ParameterizedTest
    @CsvSource({
        "WRITE, SERVER",
        "AUDIT, SERVER",
        "PUBLISH, SERVER",
        "PUBLISH, SESSION",
        "ROLLBACK, SERVER",
        "ROLLBACK, SESSION"
    })
    void theMartIsAsItWasAndTheCommandDoesItsWorkAgain(Stage stage, Victim victim)
            throws Exception {
        Publishable next = stage == Stage.ROLLBACK ? kept() : built();

        Ended ended = killed(stage.obstacle(database), victim, next);

        assertThat(ended).satisfies(KilledServerIT::tellsTheOutageInOneLine);
        assertThatIsPublished(published.marks());
        assertThatTheSameAgainEndsWith(0, next);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsCommittedStandsThoughTheCommandDidNotHearOfIt(boolean isRollback) throws Exception {
        assumeTrue(WAL_LEVEL.equals("replica"), "there are no standbys without");
        Publishable next = isRollback ? kept() : built();

        Ended ended = killed(PausedPublication.afterTheCommit(database), Victim.SERVER, next);

        assertThat(ended).satisfies(KilledServerIT::tellsTheOutageInOneLine);
        assertThat(ended.err()).doesNotContain("as it was");
        assertThatIsPublished(List.of(next.mark()));
        assertThatTheSameAgainEndsWith(next.again(), next);
    }

    private Publishable built() {
        return Publishable.built(database, nextMark());
    }

    private Publishable kept() {
        try (ProgramOnDatabase program = start()) {
            return Publishable.kept(database, program, published.marks().getFirst());
        }
    }

    /** How the command ends under which the server is killed; the server is there again then. */
    private Ended killed(Obstacle obstacle, Victim victim, Publishable next) throws Exception {
        try (ProgramOnDatabase program = start();
                obstacle) {
            CompletableFuture<Ended> running =
                    CompletableFuture.supplyAsync(() -> program.run(next.command()));
            while (!obstacle.isWaitedFor()) {
                assertThat(running).as("the command waits").isNotDone();
            }
            switch (victim) {
                case SERVER -> server.kill(running::join);
                case SESSION -> server.killSession(database.number(WAITING));
            }
            database.disconnect();
            return running.join();
        }
    }

    private static void tellsTheOutageInOneLine(Ended ended) {
        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAULT);
        assertThat(ended.err().replaceAll("(?m)^(write|audit|publish)$\\R", ""))
                .matches(OUTAGE)
                .doesNotContain("Exception");
    }

    private void assertThatTheSameAgainEndsWith(int exitCode, Publishable next) {
        try (ProgramOnDatabase program = start()) {
            program.succeed("show", "fact_orders", "--limit", "1");
            program.succeed("metric", "revenue");
            Ended again = program.run(next.command());
            assertThat(again.exitCode()).as(again.toString()).isEqualTo(exitCode);
        }
        assertThatIsPublished(List.of(next.mark()));
        Leftovers.assertThatThereAreNoneIn(database);
    }

    private void assertThatIsPublished(List<String> marks) {
        CoreTables seen = CoreTables.read(database);
        assertThat(seen).isEqualTo(new CoreTables(marks, published.tables()));
        assertThat(database.rows(MARKS_IN_A_VIEW)).containsExactly(marks);
    }
}
