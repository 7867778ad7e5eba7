package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.run.BuildExtent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What somebody commits is published soon, by one of those who watch. */
@ExtendWith({WarehouseExtension.class, ProgramExtension.class})
class KeptFreshIT {
    private static final String RUNS = "SELECT count(*) FROM ops.runs";
    private static final Duration TICK = Duration.ofSeconds(1);

    private TestDatabase database;

    @BeforeEach
    void load(TestDatabase fresh, ProgramOnDatabase program, @TempDir Path directory) {
        database = fresh;
        String shop = directory.resolve("shop").toString();
        program.succeed("generate", "--users", "30", "--seed", "7", "--out", shop);
        program.succeed("import", shop);
    }

    /** A time in which one thing happens while somebody waits, and then the next. */
    private static final class Script implements KeepBuilt.Ending, KeepBuilt.Listener {
        private final Deque<Runnable> steps;
        private final List<Finished> built = new ArrayList<>();

        Script(Runnable... steps) {
            this.steps = new ArrayDeque<>(Arrays.asList(steps));
        }

        @Override
        public boolean within(Duration atMost) {
            Optional.ofNullable(steps.poll()).ifPresentOrElse(Runnable::run, steps::clear);
            return steps.isEmpty();
        }

        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public void built(BuildOutcome outcome) {
            assertThat(outcome).isInstanceOf(Finished.class);
            built.add((Finished) outcome);
        }

        @Override
        public void failed(RuntimeException fault) {
            throw fault;
        }
    }

    @Test
    void whatIsCommittedIsPublishedAtTheNextLookAndWhatIsBlockedIsNotBuiltAgain(
            ProgramOnDatabase program) {
        Script script =
                new Script(
                        () -> {},
                        () -> changeSomebody("Flora"),
                        () -> assertThat(flora()).isEqualTo(1),
                        () -> timeOfAnEvent("'infinity'"),
                        () -> {},
                        () -> {},
                        () -> timeOfAnEvent("'2021-02-10 00:00Z'"),
                        () -> {},
                        () -> {});

        program.useCase(KeepBuilt.class)
                .keep(BuildRequest.all(), new Rhythm.WhenChanged(TICK), script, script);

        assertThat(script.built)
                .extracting(finished -> finished.report().published().size())
                .containsExactly(3, 3, 1, 3);
        assertThat(database.number(RUNS)).isEqualTo(4);
        Finished changed = script.built.get(1);
        assertThat(changed.extent())
                .isInstanceOfSatisfying(
                        BuildExtent.Changed.class,
                        extent -> assertThat(extent.histories()).isEqualTo(1));
        assertThat(changed.freshness().delay())
                .hasValueSatisfying(
                        delay ->
                                assertThat(delay)
                                        .isBetween(Duration.ofMillis(1), Duration.ofMinutes(1)));
    }

    private void changeSomebody(String name) {
        database.execute(
                "UPDATE raw.users SET first_name = '%s' WHERE user_id = (SELECT min(user_id::text)::uuid FROM raw.users)"
                        .formatted(name));
    }

    private long flora() {
        return database.number("SELECT count(*) FROM core.dim_users WHERE name LIKE 'Flora %'");
    }

    private void timeOfAnEvent(String time) {
        database.execute(
                "UPDATE raw.events SET created_at = %s WHERE event_id = (SELECT min(event_id::text)::uuid FROM raw.events)"
                        .formatted(time));
    }

    @Test
    void oneOfTwoBuildsEachTimeAndTheOtherGoesOnAlone(ProgramOnDatabase one) {
        try (ProgramOnDatabase other =
                ProgramOnDatabase.start(database, KeptFreshIT.class.getClassLoader())) {
            Instant time = Instant.now();
            List<Finished> built = new ArrayList<>();
            List<CompletableFuture<List<Finished>>> both =
                    List.of(buildingAt(time, one), buildingAt(time, other));
            both.forEach(each -> built.addAll(each.join()));

            assertThat(built).hasSize(1);
            assertThat(buildingAt(time, other).join()).as("later").isEmpty();
            assertThat(database.number(RUNS)).isEqualTo(1);
        }
        assertThat(buildingAt(Instant.now(), one).join()).hasSize(1);
        assertThat(database.number(RUNS)).isEqualTo(2);
    }

    private static CompletableFuture<List<Finished>> buildingAt(
            Instant time, ProgramOnDatabase program) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Finished> built = new ArrayList<>();
                    Deque<Instant> times = new ArrayDeque<>(List.of(time));
                    program.useCase(KeepBuilt.class)
                            .keep(
                                    BuildRequest.all(),
                                    new Rhythm.At(_ -> Optional.ofNullable(times.poll())),
                                    new KeepBuilt.Listener() {
                                        @Override
                                        public void built(BuildOutcome outcome) {
                                            if (outcome instanceof Finished finished) {
                                                built.add(finished);
                                            }
                                        }
                                    },
                                    new Script());
                    return built;
                });
    }
}
