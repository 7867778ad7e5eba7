package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.opponent.Agreement;
import dev.greenery.benchmarks.opponent.Contender;
import dev.greenery.benchmarks.opponent.Opponent;
import dev.greenery.benchmarks.opponent.OpponentRun;
import dev.greenery.benchmarks.report.Names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A full build with all data tests, and the same models with the same tests as hand-written SQL, in
 * turns; at other scales than one with the first way to make them alone.
 */
record BuildAgainstSql(Bench bench, Opponent opponent) {
    BuildAgainstSql {
        requireNonNull(bench, "bench is null");
        requireNonNull(opponent, "opponent is null");
    }

    void measure() {
        List<OpponentRun> runs = new ArrayList<>();
        List<Contender> contenders =
                new TreeSet<>(bench.options().contenders)
                        .stream()
                                .limit(bench.scale() == 1 ? Contender.values().length : 1)
                                .toList();
        for (Round round : bench.rounds()) {
            bench.record(
                    Names.BUILD,
                    round,
                    bench.withServer(() -> bench.commandInHeap(bench.onHome("build", "--full"))));
            for (Contender contender : contenders) {
                opponent.clear(bench.warehouse());
                bench.record(
                        contender.subject(), round, bench.withServer(() -> run(contender, runs)));
            }
        }
        if (!runs.isEmpty()) {
            check(runs.getFirst());
        }
        opponent.clear(bench.warehouse());
    }

    /** All runs must find the same failures. */
    private Map<String, Double> run(Contender contender, List<OpponentRun> runs) {
        long startedAt = System.nanoTime();
        OpponentRun run = opponent.run(contender, bench.warehouse());
        Map<String, Double> figures = new TreeMap<>();
        figures.put(Names.WALL, (System.nanoTime() - startedAt) / 1e9);
        figures.put("tests", (double) run.failures().size());
        run.secondsByKind()
                .forEach((kind, time) -> figures.put(kind.replace(' ', '_') + "_seconds", time));
        runs.add(run);
        Agreement.checkFailures(runs.getFirst().failures(), run.failures());
        return figures;
    }

    private void check(OpponentRun run) {
        List<String> leftOut = opponent.leftOut(run);
        if (!leftOut.isEmpty()) {
            bench.recorder()
                    .note(
                            "The opponent has no SQL for, and does not do: "
                                    + String.join(", ", leftOut));
        }
        if (bench.scale() == 1) {
            bench.recorder()
                    .note(
                            "All %,d rows of all models%s are the same on both sides, in both directions."
                                    .formatted(
                                            Agreement.compareRows(
                                                    bench.warehouse(), opponent.registry()),
                                            leftOut.isEmpty() ? "" : " that it has SQL for"));
        }
    }
}
