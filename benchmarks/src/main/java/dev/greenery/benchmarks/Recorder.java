package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.benchmarks.report.JsonFile;
import dev.greenery.benchmarks.report.Results;
import dev.greenery.benchmarks.report.Results.Measurement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes down measurements as they come: an hour's work is not lost when it is interrupted. */
final class Recorder {
    private final Path file;
    private final Map<String, String> machine = Machine.describe();
    private final Map<String, String> versions;
    private final Map<Integer, Map<String, Long>> rows = new TreeMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<Measurement> measurements = new ArrayList<>();

    /** Writes all results to the file after each measurement, and says a line. */
    Recorder(Path root, Path file) {
        this.versions = new TreeMap<>(Machine.versions(root));
        this.file = requireNonNull(file, "file is null");
    }

    void record(Measurement measurement) {
        measurements.add(measurement);
        JsonFile.write(file, results());
        String figures =
                measurement.figures().entrySet().stream()
                        .map(figure -> "%s %,.3f".formatted(figure.getKey(), figure.getValue()))
                        .collect(joining(", "));
        String round = (measurement.warmUp() ? "warm-up " : "round ") + measurement.round();
        say(
                "%s at %dx, %s: %s"
                        .formatted(measurement.subject(), measurement.scale(), round, figures));
    }

    /** Takes down how large the data is. */
    void rows(int scale, Map<String, Long> counts) {
        rows.put(scale, Map.copyOf(counts));
    }

    /** Takes down what was checked. */
    void note(String text) {
        notes.add(text);
        JsonFile.write(file, results());
        say(text);
    }

    void version(String name, String version) {
        versions.put(name, version);
    }

    /** Tells whoever waits. */
    void say(String line) {
        System.out.println(line);
    }

    /** All so far. */
    Results results() {
        return new Results(machine, versions, rows, List.copyOf(notes), measurements);
    }
}
