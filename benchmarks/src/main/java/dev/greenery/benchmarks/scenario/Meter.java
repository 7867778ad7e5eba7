package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.HeapLog;
import dev.greenery.benchmarks.process.ProcessRun;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.warehouse.Warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures what a run takes of the program and of the server.
 *
 * @param maximumHeap as Java writes it: {@code 512m}
 */
record Meter(Program program, Warehouse warehouse, String maximumHeap) {
    Meter {
        requireNonNull(program, "program is null");
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(maximumHeap, "maximumHeap is null");
    }

    /** Work that adds figures of its own. */
    interface Work {
        Figures run();
    }

    /** What the server takes while the work is done, on top of the work's own figures. */
    Figures withServer(Work work) {
        warehouse.settle();
        Optional<Duration> cpu = warehouse.cpu();
        long walBytes = warehouse.walBytes();
        Figures figures = work.run();
        Optional<Duration> spent =
                warehouse.cpu().flatMap(after -> cpu.map(before -> after.minus(before)));
        return figures.with(Figures.SERVER_CPU, spent)
                .with(Figures.WAL, (double) (warehouse.walBytes() - walBytes));
    }

    /** A command of the program on the warehouse's home, from its start to its end. */
    Figures command(String name, String... arguments) {
        try {
            Path log = Files.createTempFile("greenery-bench", ".gc");
            HeapLog heap = new HeapLog(log);
            List<String> options = new ArrayList<>(heap.javaOptions());
            options.add("-Xmx" + maximumHeap);
            List<String> command = new ArrayList<>(List.of(name));
            command.addAll(List.of(arguments));
            command.addAll(List.of("--home", warehouse.home().toString()));
            ProcessRun run = program.run(options, command.toArray(String[]::new)).succeeded(name);
            Figures figures = figures(run).with(Figures.PEAK_HEAP, heap.peakBytes());
            Files.deleteIfExists(log);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Figures figures(ProcessRun run) {
        return new Figures()
                .with(Figures.WALL, run.wall())
                .with(Figures.CPU, run.cpu())
                .with(Figures.PEAK_RSS, run.peakResidentBytes());
    }
}
