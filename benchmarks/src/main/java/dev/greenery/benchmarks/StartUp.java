package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.report.Figures;

import java.util.List;

/** How long the program takes to begin. The server of the home runs already. */
record StartUp(Bench bench) {
    StartUp {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        bench.rounds(
                round -> {
                    bench.record("--help", round, bench.figures(List.of(), "--help"));
                    bench.record("show dim_promos", round, bench.command("show", "dim_promos"));
                    bench.record("serve until ready", round, serve());
                });
    }

    private Figures serve() {
        try (ServedProgram server = ServedProgram.start(bench)) {
            return new Figures()
                    .with(Figures.WALL, server.process().wall())
                    .with(Figures.CPU, server.process().cpu())
                    .with(Figures.IDLE_RSS, server.process().residentBytes());
        }
    }
}
