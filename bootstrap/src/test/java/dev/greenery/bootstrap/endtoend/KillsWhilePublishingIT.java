package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.CountingLine.Place;
import dev.greenery.bootstrap.endtoend.Kill.Command;
import dev.greenery.bootstrap.endtoend.Kill.Signal;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds, rollbacks and publications of what was held end while they publish, each at another
 * message to the server, which arrives when the command was killed, or was told to stop and tries
 * to. At once all tables are those of one build.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsWhilePublishingIT {
    private static final String AT_WORK =
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND backend_type = 'client backend'
               AND state <> 'idle' AND pid <> pg_backend_pid()\
            """;

    private static final Pattern MARK = Pattern.compile("Mark\\d+");

    private final Map<Command, Long> messages = new EnumMap<>(Command.class);
    private TestDatabase database;
    private ProgramOnDatabase program;
    private CoreTables published;
    private int marks;

    @BeforeAll
    void publishOnce(TestDatabase empty, @TempDir Path directory) throws Exception {
        database = empty;
        program = ProgramOnDatabase.start(empty, KillsWhilePublishingIT.class.getClassLoader());
        String shop = directory.resolve("shop").toString();
        program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
        program.succeed("import", shop);
        program.succeed(Publishable.built(database, nextMark()).command());
        published = CoreTables.read(database);
        assertThat(published.marks()).hasSize(1);
        for (Command command : Command.values()) {
            messages.put(command, messagesOf(ready(command)));
        }
    }

    private String nextMark() {
        marks++;
        return "Mark" + marks;
    }

    private Publishable ready(Command command) {
        return switch (command) {
            case BUILD -> Publishable.built(database, nextMark());
            case ROLLBACK -> Publishable.kept(database, program, published.marks().getFirst());
            case PUBLISH -> Publishable.held(database, program, nextMark());
        };
    }

    private long messagesOf(Publishable next) throws Exception {
        try (CountingLine line = CountingLine.to(database.url());
                ProgramProcess process = ProgramProcess.at(line.url(), next.command())) {
            line.open(next.hasBegun(process, database));
            Ended ended = process.ended();
            assertThat(ended.exitCode()).as(ended.toString()).isZero();
            assertThatIsPublished(List.of(next.mark()));
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
        return Kill.ofPublications();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theMartIsThatOfOneBuildHoweverTheLastCommandEnded(Kill kill) throws Exception {
        Publishable next = ready(kill.command());
        Ended ended;
        try (CountingLine line = CountingLine.to(database.url());
                ProgramProcess process = ProgramProcess.at(line.url(), next.command())) {
            line.open(
                    next.hasBegun(process, database),
                    new Place(
                            kill.place(messages.get(kill.command())),
                            () -> kill.end(process, line)));
            ended = process.ended();
            assertThatAllReadsAreOfOneBuild(next.mark());
        }
        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(kill.signal().exitCode());
        if (kill.signal() == Signal.KILL) {
            assertThatTheSameAgainDoesWhatIsLeft(next);
        } else {
            assertThatWhatItToldIsAllThatItLeft(ended, next);
        }
    }

    /** The server may be at work for the dead still: before and after are both right. */
    private void assertThatAllReadsAreOfOneBuild(String mark) {
        CoreTables seen = CoreTables.read(database);
        assertThat(seen.marks()).hasSize(1).isSubsetOf(published.marks().getFirst(), mark);
        assertThat(seen.tables()).isEqualTo(published.tables());
        Ended users = program.succeed("show", "dim_users", "--format", "csv");
        assertThat(MARK.matcher(users.out()).results().map(MatchResult::group).distinct())
                .hasSize(1)
                .isSubsetOf(published.marks().getFirst(), mark);
        program.succeed("show", "fact_orders", "--limit", "1");
        program.succeed("metric", "revenue");
    }

    private void assertThatTheSameAgainDoesWhatIsLeft(Publishable next) {
        // The server needs a moment to find that a client has gone.
        while (database.advisoryLocks() + database.number(AT_WORK) > 0) {
            Thread.onSpinWait();
        }
        boolean isDone = CoreTables.read(database).marks().equals(List.of(next.mark()));
        Ended again = program.run(next.command());
        assertThat(again.exitCode()).as(again.toString()).isEqualTo(isDone ? next.again() : 0);
        assertThatIsPublished(List.of(next.mark()));
    }

    private void assertThatWhatItToldIsAllThatItLeft(Ended ended, Publishable next) {
        boolean isStopped =
                ended.err().endsWith("every mart is as it was")
                        || ended.err().endsWith("nothing more was begun");
        assertThat(ended.out().contains(next.result())).as("%s", ended).isNotEqualTo(isStopped);
        assertThatIsPublished(isStopped ? published.marks() : List.of(next.mark()));
    }

    private void assertThatIsPublished(List<String> marks) {
        Leftovers.assertThatThereAreNoneIn(database);
        CoreTables seen = CoreTables.read(database);
        assertThat(seen).isEqualTo(new CoreTables(marks, published.tables()));
        published = seen;
    }
}
