package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Processes that build until they are told to end. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class WatchingProcessesIT {
    private TestDatabase database;

    @BeforeEach
    void load(TestDatabase fresh, ProgramOnDatabase program, @TempDir Path directory) {
        assumeTrue(ProgramProcess.TAKES_SIGNALS, "signals are sent on Linux");
        database = fresh;
        String shop = directory.resolve("shop").toString();
        program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
        program.succeed("import", shop);
    }

    @Test
    void aWatchPublishesWhatIsCommittedAndEndsWell() throws Exception {
        try (ProgramProcess watch =
                ProgramProcess.at(database.url(), "build", "--watch", "--every", "1s")) {
            awaitResult(watch, "Build 1 took ");
            database.execute(
                    "UPDATE raw.users SET first_name = 'Flora' WHERE user_id = (SELECT"
                            + " min(user_id::text)::uuid FROM raw.users)");

            awaitResult(watch, "Built what changed: 1 of about 30 histories");
            assertThat(awaitResult(watch, "Published 2"))
                    .matches(
                            "Published \\S+: the shop as of \\S+; the oldest change waited \\S+ s");
            awaitResult(watch, "Build 2 took ");
            watch.pressCtrlC();

            Ended ended = watch.ended();
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThat(ended.err())
                    .isEqualTo(
                            "Waiting for changes of the shop, looked for every 1s; Ctrl-C ends it");
        }
    }

    @Test
    void ofTwoServersOneBuildsEachTimeAndTheOtherGoesOnAlone() throws Exception {
        try (ProgramProcess one = server();
                ProgramProcess other = server()) {
            awaitResult(one, "Ctrl-C stops it.");
            awaitResult(other, "Ctrl-C stops it.");
            awaitRuns(3);

            one.signal("TERM");
            assertThat(one.ended().exitCode()).isEqualTo(143);
            long before = database.number("SELECT max(run_id) FROM ops.runs");
            awaitRuns(before + 2);
            awaitResult(other, "Build ");
            other.signal("TERM");
            Ended ended = other.ended();

            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(143);
            assertThat(
                            database.rows(
                                    "SELECT date_trunc('second', started_at), count(*) FROM"
                                            + " ops.runs GROUP BY 1 HAVING count(*) > 1"))
                    .isEmpty();
            assertThat(database.rows("SELECT run_id FROM ops.runs WHERE status = 'running'"))
                    .isEmpty();
        }
    }

    private ProgramProcess server() throws IOException {
        return ProgramProcess.at(
                database.url(), "serve", "--port", "0", "--build-at", "* * * * * *");
    }

    private void awaitRuns(long number) {
        while (database.number("SELECT coalesce(max(run_id), 0) FROM ops.runs") < number) {
            assertThat(database.rows("SELECT pg_sleep(0.1)")).isEqualTo(List.of(List.of("")));
        }
    }

    private static String awaitResult(ProgramProcess process, String begin) throws IOException {
        String line = process.nextResult();
        while (line != null && !line.startsWith(begin)) {
            line = process.nextResult();
        }
        assertThat(line).as("a line '%s'", begin).isNotNull();
        return line;
    }
}
