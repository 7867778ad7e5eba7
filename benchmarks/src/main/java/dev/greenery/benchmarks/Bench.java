package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.HeapLog;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.RunningProgram;
import dev.greenery.benchmarks.process.Warehouse;
import dev.greenery.benchmarks.report.Names;
import dev.greenery.benchmarks.report.Results.Measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** First the warm-ups, then the measured rounds; one at other scales than one. */
    static List<Round> rounds(Options options, int scale) {
        return Stream.concat(
                        rounds(scale == 1 ? options.warmUps : 0, true),
                        rounds(scale == 1 ? options.runs : 1, false))
                .toList();
    }

    private static Stream<Round> rounds(int count, boolean warmUp) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Round(number, warmUp));
    }

    List<Round> rounds() {
        return rounds(options, scale);
    }

    void record(String subject, Round round, Map<String, Double> figures) {
        recorder.record(new Measurement(subject, scale, round.number(), round.warmUp(), figures));
    }

    /** What the server takes while the work is done, on top of the work's own figures. */
    Map<String, Double> withServer(Supplier<Map<String, Double>> work) {
        warehouse.settle();
        double cpuBefore = warehouse.cpuSeconds();
        double walBefore = warehouse.walBytes();
        Map<String, Double> figures = new TreeMap<>(work.get());
        figures.put("server_cpu_seconds", warehouse.cpuSeconds() - cpuBefore);
        figures.put("wal_bytes", warehouse.walBytes() - walBefore);
        return figures;
    }

    /** What a command takes, from its start to its end. */
    Map<String, Double> command(List<String> javaOptions, String... arguments) {
        try (RunningProgram running = program.start(javaOptions, arguments)) {
            return Map.of(
                    Names.WALL,
                    running.awaitSuccess(),
                    Names.CPU,
                    running.cpuSeconds(),
                    "peak_rss_bytes",
                    running.peakResidentBytes());
        }
    }

    /** The same with its heap limited and looked at. */
    Map<String, Double> commandInHeap(String... arguments) {
        try {
            HeapLog heap = new HeapLog(Files.createTempFile("greenery-bench", ".gc"));
            Map<String, Double> figures =
                    new TreeMap<>(
                            command(List.of(heap.javaOption(), "-Xmx" + options.heap), arguments));
            figures.put(Names.PEAK_HEAP, heap.peakBytes());
            Files.delete(heap.file());
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
}
