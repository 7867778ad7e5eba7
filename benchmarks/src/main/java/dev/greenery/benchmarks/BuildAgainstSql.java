package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.opponent.Agreement;
import dev.greenery.benchmarks.opponent.Contender;
import dev.greenery.benchmarks.opponent.Opponent;
import dev.greenery.benchmarks.opponent.OpponentRun;
import dev.greenery.benchmarks.report.Figures;
import dev.greenery.benchmarks.report.Subjects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A full build with all data tests, and the same models with the same tests as hand-written SQL, in
 * turns.
 */
record BuildAgainstSql(Bench bench, Opponent opponent) {
    BuildAgainstSql {
        requireNonNull(bench, "bench is null");
        requireNonNull(opponent, "opponent is null");
    }

    void measure() {
        Options options = bench.options();
        var contenders = bench.scale() == 1 ? options.contenders : options.scaleContenders;
        List<OpponentRun> runs = new ArrayList<>();
        bench.rounds(
                round -> {
                    bench.record(
                            Subjects.BUILD,
                            round,
                            bench.withServer(() -> bench.commandInHeap("build")));
                    for (Contender contender : new TreeSet<>(contenders)) {
                        opponent.clear(bench.warehouse());
                        bench.record(
                                contender.subject(),
                                round,
                                bench.withServer(() -> run(contender, runs)));
                    }
                });
        if (!runs.isEmpty()) {
            check(runs.getFirst(), options.comparedScales.contains(bench.scale()));
        }
        opponent.clear(bench.warehouse());
    }

    /** All runs must find the same failures. */
    private Figures run(Contender contender, List<OpponentRun> runs) {
        long startedAt = System.nanoTime();
        OpponentRun run = opponent.run(contender, bench.warehouse());
        Duration wall = Duration.ofNanos(System.nanoTime() - startedAt);
        runs.add(run);
        Agreement.checkFailures(runs.getFirst().failures(), run.failures());
        Figures figures = new Figures().with(Figures.WALL, wall);
        run.secondsByKind().forEach((kind, time) -> figures.with(Figures.ofKind(kind), time));
        return figures.with("tests", run.failures().size());
    }

    private void check(OpponentRun run, boolean compareRows) {
        List<String> leftOut = opponent.leftOut(run);
        if (!leftOut.isEmpty()) {
            bench.recorder()
                    .note(
                            "The opponent has no SQL for, and does not do: "
                                    + String.join(", ", leftOut));
        }
        if (compareRows) {
            bench.recorder()
                    .note(
                            "At %dx all %,d rows of all models%s are the same on both sides, in both directions."
                                    .formatted(
                                            bench.scale(),
                                            Agreement.compareRows(
                                                    bench.warehouse(), opponent.registry()),
                                            leftOut.isEmpty() ? "" : " that it has SQL for"));
        }
    }
}
