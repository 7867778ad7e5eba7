package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.report.Names;

import java.util.List;
import java.util.Map;

/** How long the program takes to begin. The server of the home runs already. */
record StartUp(Bench bench) {
    StartUp {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        for (Round round : bench.rounds()) {
            bench.record("--help", round, bench.command(List.of(), "--help"));
            bench.record(
                    "show dim_promos",
                    round,
                    bench.command(List.of(), bench.onHome("show", "dim_promos")));
            bench.record("serve until ready", round, serve());
        }
    }

    private Map<String, Double> serve() {
        try (ServedProgram server = ServedProgram.start(bench)) {
            return Map.of(
                    Names.WALL,
                    server.process().wallSeconds(),
                    Names.CPU,
                    server.process().cpuSeconds(),
                    "idle_rss_bytes",
                    server.process().residentBytes());
        }
    }
}
