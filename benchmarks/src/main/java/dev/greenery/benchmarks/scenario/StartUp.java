package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.util.List;

/** How long the program takes to begin. The server of the home runs already. */
record StartUp(Program program, Warehouse warehouse, Recorder recorder, Rounds rounds) {
    static final String HELP = "--help";
    static final String SHOW = "show dim_promos";
    static final String SERVE = "serve until ready";

    StartUp {
        requireNonNull(program, "program is null");
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(recorder, "recorder is null");
        requireNonNull(rounds, "rounds is null");
    }

    void measure(int scale) {
        String home = warehouse.home().toString();
        rounds.each(
                (round, warmUp) -> {
                    recorder.record(
                            new Run(HELP, scale, round, warmUp),
                            Meter.figures(program.run(List.of(), "--help").succeeded(HELP)));
                    recorder.record(
                            new Run(SHOW, scale, round, warmUp),
                            Meter.figures(
                                    program.run(List.of(), "show", "dim_promos", "--home", home)
                                            .succeeded(SHOW)));
                    recorder.record(new Run(SERVE, scale, round, warmUp), serve());
                });
    }

    private Figures serve() {
        try (ServedProgram server = ServedProgram.start(program, warehouse.home())) {
            return new Figures()
                    .with(Figures.WALL, server.process().wall())
                    .with(Figures.CPU, server.process().cpu())
                    .with(Figures.IDLE_RSS, server.process().residentBytes());
        }
    }
}
