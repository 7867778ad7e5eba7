package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.MartRegistry;
import dev.greenery.benchmarks.opponent.Opponent;
import dev.greenery.benchmarks.opponent.OpponentRun;
import dev.greenery.benchmarks.opponent.RowComparison;
import dev.greenery.benchmarks.opponent.Tuning;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Subjects;

import java.time.Duration;
import java.util.List;

/**
 * A full build with all data tests, and the same models with the same tests as hand-written SQL, in
 * turns.
 *
 * @param compareRows whether all rows of both are compared once
 */
record BuildAgainstSql(
        MartRegistry registry,
        Meter meter,
        Recorder recorder,
        Rounds rounds,
        Duration timeLimit,
        boolean compareRows) {
    private static final List<Tuning> TUNINGS =
            List.of(Tuning.TWO_CONNECTIONS, Tuning.ONE_CONNECTION);

    BuildAgainstSql {
        requireNonNull(registry, "registry is null");
        requireNonNull(meter, "meter is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
        requireNonNull(timeLimit, "timeLimit is null");
    }

    void measure(int scale) {
        Opponent opponent = new Opponent(meter.warehouse(), registry, timeLimit);
        rounds.each(
                (round, warmUp) -> {
                    recorder.record(
                            new Run(Subjects.BUILD, scale, round, warmUp),
                            meter.withServer(() -> meter.command("build")));
                    for (Tuning tuning : TUNINGS) {
                        opponent.clear();
                        recorder.record(
                                new Run(tuning.label(), scale, round, warmUp),
                                meter.withServer(() -> figures(opponent.run(tuning))));
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
        run.secondsByKind()
                .forEach((kind, time) -> figures.with(kind.replace(' ', '_') + "_seconds", time));
        return figures.with("tests", run.failures().size());
    }
}
