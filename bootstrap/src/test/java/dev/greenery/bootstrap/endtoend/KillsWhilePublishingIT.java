package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Builds end while they publish, each at another message to the server: every third is killed
 * there, the others are told to stop. After each, all tables are those of one build.
 *
 * <p>A killed build is one whose connections are cut and that gets no new ones: the server notices
 * nothing else of a process that is killed.
 */
@ExtendWith(WarehouseExtension.class)
class KillsWhilePublishingIT {
    /**
     * Two seconds each: {@code -Dgreenery.kills=50} is for whoever has the time, as .ci/run has.
     */
    private static final int KILLS = Integer.getInteger("greenery.kills", 9);

    private static final String LOCKS =
            """
            SELECT count(*) FROM pg_locks
             WHERE locktype = 'advisory'
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())\
            """;
    private static final String NAMES =
            "SELECT DISTINCT split_part(name, ' ', 1) FROM core.dim_users";
    private static final String LEFT =
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_\\_next'";
    private static final String RUNNING = "SELECT run_id FROM ops.runs WHERE status = 'running'";
    private static final String TABLES =
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
             WHERE schemaname = 'core' ORDER BY 1\
            """;
    private static final String FINGERPRINT =
            """
            SELECT 'TABLE', count(*), md5(string_agg(row_text, ',' ORDER BY row_text))
              FROM (SELECT regexp_replace(t::text, 'Name[0-9]+', 'Name', 'g') AS row_text
                      FROM TABLE t) rows\
            """;

    @Test
    void theMartsAreThoseOfOneBuildHoweverTheLastOneEnded(
            TestDatabase database, @TempDir Path directory) throws Exception {
        try (ProgramOnDatabase reader =
                        ProgramOnDatabase.start(
                                database, KillsWhilePublishingIT.class.getClassLoader());
                ExecutorService dying = Executors.newCachedThreadPool()) {
            String shop = directory.resolve("shop").toString();
            succeed(reader.run("generate", "--users", "30", "--seed", "7", "--out", shop));
            succeed(reader.run("import", shop));
            rename(database, 0);
            long messages = messagesOfAPublication(database);
            List<List<String>> tables = tables(database);
            String published = "Name0";
            for (int i = 1; i <= KILLS; i++) {
                rename(database, i);
                long place = 1 + i * messages / (KILLS + 1);
                if (i % 3 == 0) {
                    kill(database, place, dying);
                } else {
                    stop(database, place, published, "Name" + i);
                }
                awaitNoLock(database);

                List<List<String>> names = database.rows(NAMES);
                assertThat(names).as("kill %d", i).hasSize(1);
                assertThat(names.getFirst().getFirst())
                        .as("kill %d", i)
                        .isIn(published, "Name" + i);
                published = names.getFirst().getFirst();
                assertThat(tables(database)).as("kill %d", i).isEqualTo(tables);
                assertThatTheMartCanBeRead(reader, published);
            }
            succeed(reader.run("build", "--mart", "core"));
            assertThat(database.rows(NAMES)).containsExactly(List.of("Name" + KILLS));
            assertThat(database.rows(RUNNING)).isEmpty();
            assertThat(database.rows(LEFT)).isEmpty();
        }
    }

    private static void rename(TestDatabase database, int number) {
        database.execute("UPDATE raw.users SET first_name = 'Name%d'".formatted(number));
    }

    private static long messagesOfAPublication(TestDatabase database) throws IOException {
        try (CutLine line = CutLine.to(database.url());
                MicronautPlatform platform = platform(line)) {
            build(platform, () -> line.at(Long.MAX_VALUE, () -> {}), new AtomicBoolean());
            return line.messages();
        }
    }

    /** Its connections are cut; what it makes of that is nobody's business any more. */
    private static void kill(TestDatabase database, long place, ExecutorService dying)
            throws Exception {
        CutLine line = CutLine.to(database.url());
        Future<BuildOutcome> dead =
                dying.submit(
                        () -> {
                            try (line;
                                    MicronautPlatform platform = platform(line)) {
                                return build(
                                        platform,
                                        () -> line.at(place, line::cut),
                                        new AtomicBoolean());
                            }
                        });
        line.awaitPlace();
        assertThat(line.messages()).as("the place of the kill, of %s", dead).isEqualTo(place);
    }

    /** What it tells is what consumers see, and it leaves nothing behind. */
    private static void stop(TestDatabase database, long place, String before, String after)
            throws IOException {
        String told;
        try (CutLine line = CutLine.to(database.url());
                MicronautPlatform platform = platform(line)) {
            AtomicBoolean stop = new AtomicBoolean();
            Runnable signal =
                    () -> {
                        stop.set(true);
                        Thread.ofVirtual().start(platform::cancelWork);
                    };
            try {
                build(platform, () -> line.at(place, signal), stop);
                told = after;
            } catch (StoppedException e) {
                told = before;
            }
        }
        assertThat(database.rows(NAMES)).containsExactly(List.of(told));
        assertThat(database.rows(RUNNING)).isEmpty();
        assertThat(database.rows(LEFT)).isEmpty();
    }

    private static MicronautPlatform platform(CutLine line) {
        return MicronautPlatform.start(
                new PlatformOptions(
                        Optional.empty(),
                        Optional.of(line.url()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    private static BuildOutcome build(
            MicronautPlatform platform, Runnable publishing, AtomicBoolean stop) {
        BuildListener listener =
                new BuildListener() {
                    @Override
                    public void entered(Stage stage) {
                        if (stage == Stage.PUBLISH) {
                            publishing.run();
                        }
                    }
                };
        return platform.useCase(BuildMarts.class)
                .build(new BuildRequest(Optional.of("core"), false, listener, stop::get));
    }

    /** The server needs a moment to find that a client has gone, and ends what it was doing. */
    private static void awaitNoLock(TestDatabase database) {
        while (database.number(LOCKS) > 0) {
            Thread.onSpinWait();
        }
    }

    /** All tables with their rows, as they are when all users are called the same. */
    private static List<List<String>> tables(TestDatabase database) {
        return database.rows(
                database.rows(TABLES).stream()
                        .map(table -> FINGERPRINT.replace("TABLE", table.getFirst()))
                        .collect(Collectors.joining(" UNION ALL ")));
    }

    private static void assertThatTheMartCanBeRead(ProgramOnDatabase reader, String name) {
        Ended users = reader.run("show", "dim_users", "--pii", "--format", "csv");
        succeed(users);
        assertThat(users.out().lines().skip(1))
                .isNotEmpty()
                .allMatch(row -> row.contains(name + " "));
        succeed(reader.run("show", "fact_orders", "--limit", "1"));
    }

    private static void succeed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
    }
}
