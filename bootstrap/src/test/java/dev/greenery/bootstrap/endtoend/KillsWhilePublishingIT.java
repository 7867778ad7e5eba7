package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.CountingLine.Place;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Builds end while they publish, each at another message to the server, which arrives when the
 * build was killed, or was told to stop and tries to. At once all tables are those of one build.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsWhilePublishingIT {
    /** Some seconds each: {@code -Dgreenery.kills=50} is for whoever has the time, as .ci/run. */
    private static final int KILLS = Integer.getInteger("greenery.kills", 6);

    private static final String LEFT =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";
    private static final String RUNNING = "SELECT run_id FROM ops.runs WHERE status = 'running'";

    private static final Pattern MARK = Pattern.compile("Mark\\d+");

    private TestDatabase database;
    private ProgramOnDatabase program;
    private long messages;
    private CoreTables published;

    /** How a process is ended, and what it then ends with. */
    private enum Signal {
        KILL(137),
        INT(130),
        TERM(143);

        private final int exitCode;

        Signal(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    /** One of the kills, which are numbered from one. */
    private record Kill(int number, Signal signal) {
        String mark() {
            return "Mark" + number;
        }

        /** Of so many messages, none of which is the last one. */
        long place(long messages) {
            return 1 + (number - 1) * (messages - 1) / KILLS;
        }

        void end(ProgramProcess build, CountingLine line) throws IOException, InterruptedException {
            if (signal == Signal.KILL) {
                build.kill();
            } else {
                build.signal(signal.name());
                build.awaitEndOr(line.cancelled());
            }
        }
    }

    @BeforeAll
    void publishOnce(TestDatabase empty, @TempDir Path directory) throws Exception {
        database = empty;
        program = ProgramOnDatabase.start(empty, KillsWhilePublishingIT.class.getClassLoader());
        String shop = directory.resolve("shop").toString();
        succeed(program.run("generate", "--users", "30", "--seed", "7", "--out", shop));
        succeed(program.run("import", shop));
        CoreTables.mark(database, "Mark0");
        succeed(program.run("build", "--mart", "core"));
        messages = messagesOfAPublication();
        published = CoreTables.read(database);
        assertThat(published.marks()).containsExactly("Mark0");
    }

    private long messagesOfAPublication() throws Exception {
        try (CountingLine line = CountingLine.to(database.url());
                ProgramProcess build = ProgramProcess.at(line.url(), "build", "--mart", "core")) {
            line.open(() -> build.hasEntered("publish"));
            succeed(build.ended());
            return line.messages();
        }
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    static Stream<Kill> kills() {
        List<Signal> signals =
                ProgramProcess.TAKES_SIGNALS ? List.of(Signal.values()) : List.of(Signal.KILL);
        return IntStream.rangeClosed(1, KILLS)
                .mapToObj(number -> new Kill(number, signals.get(number % signals.size())));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theMartIsThatOfOneBuildHoweverTheLastOneEnded(Kill kill) throws Exception {
        CoreTables.mark(database, kill.mark());
        Ended ended;
        try (CountingLine line = CountingLine.to(database.url());
                ProgramProcess build = ProgramProcess.at(line.url(), "build", "--mart", "core")) {
            line.open(
                    () -> build.hasEntered("publish"),
                    new Place(kill.place(messages), () -> kill.end(build, line)));
            ended = build.ended();
            assertThatAllReadsAreOfOneBuild(kill.mark());
        }
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(kill.signal().exitCode);
        if (kill.signal() == Signal.KILL) {
            assertThatTheNextBuildPublishes(kill.mark());
        } else {
            assertThatWhatItToldIsAllThatItLeft(ended, kill.mark());
        }
    }

    /** The server may be at work for the dead still: before and after are both right. */
    private void assertThatAllReadsAreOfOneBuild(String mark) {
        CoreTables seen = CoreTables.read(database);
        assertThat(seen.marks()).hasSize(1).isSubsetOf(published.marks().getFirst(), mark);
        assertThat(seen.tables()).isEqualTo(published.tables());
        Ended users = program.run("show", "dim_users", "--format", "csv");
        succeed(users);
        assertThat(MARK.matcher(users.out()).results().map(MatchResult::group).distinct())
                .hasSize(1)
                .isSubsetOf(published.marks().getFirst(), mark);
        succeed(program.run("show", "fact_orders", "--limit", "1"));
        succeed(program.run("metric", "revenue"));
    }

    private void assertThatTheNextBuildPublishes(String mark) {
        // The server needs a moment to find that a client has gone.
        while (database.advisoryLocks() > 0) {
            Thread.onSpinWait();
        }
        succeed(program.run("build", "--mart", "core"));
        assertThatIsPublished(List.of(mark));
    }

    private void assertThatWhatItToldIsAllThatItLeft(Ended ended, String mark) {
        boolean isStopped = ended.err().endsWith("every mart is as it was");
        assertThat(ended.out().contains("Published: core")).as("%s", ended).isNotEqualTo(isStopped);
        assertThatIsPublished(isStopped ? published.marks() : List.of(mark));
    }

    private void assertThatIsPublished(List<String> marks) {
        assertThat(database.rows(RUNNING)).isEmpty();
        assertThat(database.rows(LEFT)).isEmpty();
        CoreTables seen = CoreTables.read(database);
        assertThat(seen).isEqualTo(new CoreTables(marks, published.tables()));
        published = seen;
    }

    private static void succeed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
    }
}
