package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.HeapLog;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.RunningProgram;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.benchmarks.report.Figures;
import dev.greenery.benchmarks.report.Results.Measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What parts measure on, and with. */
record Bench(Options options, Program program, Warehouse warehouse, Recorder recorder, int scale) {
    Bench {
        requireNonNull(options, "options is null");
        requireNonNull(program, "program is null");
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(recorder, "recorder is null");
    }

    /** One of several measurements of the same; warm-ups are counted apart. */
    record Round(int number, boolean warmUp) {}

    void rounds(Consumer<Round> part) {
        rounds(options, scale, part);
    }

    /** First the warm-ups, then the measured rounds. */
    static void rounds(Options options, int scale, Consumer<Round> part) {
        int warmUps = scale == 1 ? options.warmUps : 0;
        int runs = scale == 1 ? options.runs : options.scaleRuns;
        for (int number = 1; number <= warmUps; number++) {
            part.accept(new Round(number, true));
        }
        for (int number = 1; number <= runs; number++) {
            part.accept(new Round(number, false));
        }
    }

    void record(String subject, Round round, Figures figures) {
        recorder.record(
                new Measurement(subject, scale, round.number(), round.warmUp(), figures.values()));
    }

    /** What the server takes while the work is done, on top of the work's own figures. */
    Figures withServer(Supplier<Figures> work) {
        warehouse.settle();
        Optional<Duration> before = warehouse.cpu();
        long walBytes = warehouse.walBytes();
        Figures figures = work.get();
        return figures.with(Figures.SERVER_CPU, between(before, warehouse.cpu()))
                .with(Figures.WAL, (double) (warehouse.walBytes() - walBytes));
    }

    static Optional<Duration> between(Optional<Duration> before, Optional<Duration> after) {
        return before.flatMap(from -> after.map(to -> to.minus(from)));
    }

    /** A command of the program on the warehouse's home, from its start to its end. */
    Figures command(String... arguments) {
        return figures(List.of(), onHome(arguments));
    }

    /** The same with its heap limited and looked at. */
    Figures commandInHeap(String... arguments) {
        try {
            Path log = Files.createTempFile("greenery-bench", ".gc");
            HeapLog heap = new HeapLog(log);
            List<String> javaOptions = new ArrayList<>(heap.javaOptions());
            javaOptions.add("-Xmx" + options.heap);
            Figures figures = figures(javaOptions, onHome(arguments));
            figures.with(Figures.PEAK_HEAP, heap.peakBytes());
            Files.deleteIfExists(log);
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments with those that name the warehouse's home. */
    String[] onHome(String... arguments) {
        Stream<String> home = Stream.of("--home", warehouse.home().toString());
        return Stream.concat(Stream.of(arguments), home).toArray(String[]::new);
    }

    /** What a command takes. */
    Figures figures(List<String> javaOptions, String... command) {
        try (RunningProgram running = program.start(javaOptions, command)) {
            Duration wall = running.awaitSuccess(program.timeLimit());
            return new Figures()
                    .with(Figures.WALL, wall)
                    .with(Figures.CPU, running.cpu())
                    .with(Figures.PEAK_RSS, running.peakResidentBytes());
        }
    }
}
