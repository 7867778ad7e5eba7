package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.report.Names;

import java.util.List;
import java.util.Map;

/** How long the program takes for little. The server of the home runs already. */
record StartUp(Bench bench) {
    StartUp {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        for (Round round : bench.rounds()) {
            for (String model : List.of("dim_promos", "fact_product", "fact_orders")) {
                String[] show = bench.onHome("show", model, "--limit", "20");
                bench.record("show " + model, round, bench.command(List.of(), show));
            }
            bench.record("--help", round, bench.command(List.of(), "--help"));
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
