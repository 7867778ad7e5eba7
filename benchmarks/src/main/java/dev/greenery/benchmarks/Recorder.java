package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.report.JsonFile;
import dev.greenery.benchmarks.report.Results;
import dev.greenery.benchmarks.report.Results.Measurement;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes down measurements as they come: an hour's work is not lost when it is interrupted. */
final class Recorder {
    private final Path file;
    private final PrintWriter out;
    private final Map<String, String> machine = Machine.describe();
    private final Map<String, String> versions;
    private final Map<Integer, Map<String, Long>> rows = new TreeMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<Measurement> measurements = new ArrayList<>();

    /** Writes all results to the file after each measurement, and a line to the writer. */
    Recorder(Path root, Path file, PrintWriter out) {
        this.versions = new TreeMap<>(Machine.versions(root));
        this.file = requireNonNull(file, "file is null");
        this.out = requireNonNull(out, "out is null");
    }

    void record(Measurement measurement) {
        measurements.add(measurement);
        JsonFile.write(file, results());
        StringBuilder line = new StringBuilder();
        line.append(measurement.subject()).append(" at ").append(measurement.scale()).append('x');
        line.append(measurement.warmUp() ? ", warm-up " : ", round ").append(measurement.round());
        new TreeMap<>(measurement.figures())
                .forEach(
                        (name, value) ->
                                line.append(String.format(Locale.ROOT, ", %s %,.3f", name, value)));
        say(line.toString());
    }

    /** Takes down how large the data is. */
    void rows(int scale, Map<String, Long> counts) {
        rows.put(scale, Map.copyOf(counts));
    }

    /** Takes down what was checked. */
    void note(String text) {
        notes.add(text);
        say(text);
    }

    void version(String name, String version) {
        versions.put(name, version);
    }

    /** Tells whoever waits. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** All so far. */
    Results results() {
        return new Results(machine, versions, rows, List.copyOf(notes), measurements);
    }
}
