package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.benchmarks.opponent.Contender;
import dev.greenery.benchmarks.opponent.FailureComparison;
import dev.greenery.benchmarks.opponent.Opponent;
import dev.greenery.benchmarks.opponent.OpponentRun;
import dev.greenery.benchmarks.opponent.RowComparison;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Subjects;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * A full build with all data tests, and the same models with the same tests as hand-written SQL, in
 * turns.
 *
 * @param contenders that run after the build in each round
 * @param compareRows whether all rows of both are compared once
 */
record BuildAgainstSql(
        MartRegistry registry,
        Meter meter,
        Recorder recorder,
        Rounds rounds,
        Set<Contender> contenders,
        Duration timeLimit,
        boolean compareRows) {
    BuildAgainstSql {
        requireNonNull(registry, "registry is null");
        requireNonNull(meter, "meter is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
        contenders = new TreeSet<>(contenders);
        requireNonNull(timeLimit, "timeLimit is null");
    }

    void measure(int scale) {
        Opponent opponent = new Opponent(meter.warehouse(), registry, timeLimit);
        FailureComparison failures = new FailureComparison();
        rounds.each(
                (round, warmUp) -> {
                    recorder.record(
                            new Run(Subjects.BUILD, scale, round, warmUp),
                            meter.withServer(() -> meter.command("build")));
                    for (Contender contender : contenders) {
                        opponent.clear();
                        recorder.record(
                                new Run(contender.subject(), scale, round, warmUp),
                                meter.withServer(
                                        () -> {
                                            OpponentRun run = opponent.run(contender);
                                            failures.add(contender, run);
                                            return figures(run);
                                        }));
                    }
                });
        if (compareRows) {
            recorder.note(
                    "At %dx all %,d rows of all models are the same on both sides, in both directions."
                            .formatted(scale, RowComparison.compare(meter.warehouse(), registry)));
        }
        opponent.clear();
    }

    private static Figures figures(OpponentRun run) {
        Figures figures = new Figures().with(Figures.WALL, run.wall());
        run.secondsByKind().forEach((kind, time) -> figures.with(Figures.ofKind(kind), time));
        return figures.with("tests", run.failures().size());
    }
}
