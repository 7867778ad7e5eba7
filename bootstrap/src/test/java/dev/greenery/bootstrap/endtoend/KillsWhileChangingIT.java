package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.Kill.Signal;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Builds of what changed are killed, each at another message to the server, from the first on.
 * Consumers see one build, and the next one leaves what a build of everything would.
 */
@ExtendWith(WarehouseExtension.class)
@EnabledIfSystemProperty(
        named = "greenery.kills",
        matches = "\\d+",
        disabledReason = "it takes a minute: -Dgreenery.kills=50 runs it, as .ci/run does")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsWhileChangingIT {
    private static final String AT_WORK =
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND backend_type = 'client backend'
               AND state <> 'idle' AND pid <> pg_backend_pid()\
            """;

    private TestDatabase database;
    private int days;
    private long messages;

    @BeforeAll
    void build(TestDatabase empty, @TempDir Path directory) throws Exception {
        database = empty;
        String shop = directory.resolve("shop").toString();
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(empty, KillsWhileChangingIT.class.getClassLoader())) {
            program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
            program.succeed("import", shop);
            program.succeed("build");
        }
        messages = CountedBuild.messages(database.url(), nextDay());
    }

    private PendingDay nextDay() {
        days++;
        return PendingDay.of(database, days);
    }

    static Stream<Kill> kills() {
        return Kill.ofChanges();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theNextBuildLeavesWhatABuildOfEverythingDoes(Kill kill) throws Exception {
        PendingDay day = nextDay();
        Ended ended = CountedBuild.disturbed(database.url(), kill.place(messages), kill::end);
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(Signal.KILL.exitCode());
        day.assertThatAllReadsAreOfOneBuild();
        // The server needs a moment to find that a client has gone.
        while (database.advisoryLocks() + database.number(AT_WORK) > 0) {
            Thread.onSpinWait();
        }
        day.assertThatAllReadsAreOfOneBuild();
        day.assertThatTheNextBuildIsWhole();
    }
}
