package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.cli.ExitCodes;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The server is killed under builds of what changed, and recovers from its log. The marts are as
 * they were then, and the next build leaves what a build of everything would.
 */
@Tag("embedded")
@EnabledIfSystemProperty(
        named = "greenery.kills",
        matches = "\\d+",
        disabledReason = "it takes a minute: -Dgreenery.kills=50 runs it, as .ci/run does")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerWhileChangingIT {
    private static final String WAL_LEVEL = System.getProperty("greenery.wal", "replica");

    private MortalServer server;
    private TestDatabase database;
    private int days;
    private long messages;

    @BeforeAll
    void build(@TempDir Path directory) throws Exception {
        assumeTrue(ProgramProcess.TAKES_SIGNALS, "processes are killed on Linux");
        server = MortalServer.start(directory.resolve("data"), WAL_LEVEL);
        database = TestDatabase.at(server.url());
        String shop = directory.resolve("shop").toString();
        try (ProgramOnDatabase program = start()) {
            program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
            program.succeed("import", shop);
            program.succeed("build");
        }
        messages = CountedBuild.messages(server.url(), nextDay());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private ProgramOnDatabase start() {
        return ProgramOnDatabase.start(
                server.url(), KilledServerWhileChangingIT.class.getClassLoader());
    }

    @Test
    void whileItPublishesAndTheMartsAreAsTheyWere() throws Exception {
        survivesItsServer(() -> PausedPublication.beforeTheCommit(database));
    }

    @Test
    void whileItAuditsAndTheMartsAreAsTheyWere() throws Exception {
        survivesItsServer(() -> LastKey.holdBack(database));
    }

    static Stream<Kill> kills() {
        return Kill.ofChanges();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void whateverItDoesAndConsumersSeeOneBuild(Kill kill) throws Exception {
        PendingDay day = nextDay();
        CompletableFuture<Void> never = new CompletableFuture<>();
        Ended ended =
                CountedBuild.disturbed(
                        server.url(),
                        kill.place(messages),
                        (process, _) -> server.kill(() -> process.awaitEndOr(never)));
        // Of the last messages some come after the commit, and are missed by nobody.
        assertThat(ended.exitCode()).as(ended.toString()).isIn(ExitCodes.OK, ExitCodes.FAULT);
        server.awaitRecovery();
        database.disconnect();
        day.assertThatAllReadsAreOfOneBuild();
        day.assertThatTheNextBuildIsWhole();
    }

    private PendingDay nextDay() {
        days++;
        return PendingDay.of(database, days);
    }

    private interface Holding {
        Obstacle hold() throws SQLException;
    }

    private void survivesItsServer(Holding holding) throws Exception {
        PendingDay day = nextDay();
        Ended ended;
        try (ProgramOnDatabase program = start();
                Obstacle obstacle = holding.hold()) {
            CompletableFuture<Ended> running =
                    CompletableFuture.supplyAsync(() -> program.run("build"));
            while (!obstacle.isWaitedFor()) {
                assertThat(running).as("the build waits").isNotDone();
            }
            server.kill(running::join);
            database.disconnect();
            ended = running.join();
        }
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCodes.FAULT);
        day.assertThatNothingIsPublished();
        day.assertThatTheNextBuildIsWhole();
    }
}
