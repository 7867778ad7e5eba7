package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Measurement;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.ResultsFile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes down measurements as they come: an hour's work is not lost when it is interrupted. */
public final class Recorder {
    private final Results earlier;
    private final Map<String, String> versions = new TreeMap<>();
    private final ResultsFile<Results> file;
    private final PrintWriter out;
    private final Map<Integer, Map<String, Long>> rows = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    /**
     * Writes to the file after each measurement, and a line to the writer.
     *
     * @param earlier what is added to
     */
    public Recorder(Results earlier, ResultsFile<Results> file, PrintWriter out) {
        this.earlier = requireNonNull(earlier, "earlier is null");
        this.file = requireNonNull(file, "file is null");
        this.out = requireNonNull(out, "out is null");
    }

    /** Takes down a measurement. */
    public void record(Measurement measurement) {
        measurements.add(measurement);
        file.write(results());
        StringBuilder line = new StringBuilder();
        line.append(measurement.subject()).append(" at ").append(measurement.scale()).append('x');
        line.append(measurement.warmUp() ? ", warm-up" : ", round " + measurement.round());
        new TreeMap<>(measurement.figures())
                .forEach((name, value) -> line.append(", ").append(name(name, value)));
        say(line.toString());
    }

    private static String name(String name, double value) {
        return name.endsWith("_bytes")
                ? String.format(Locale.ROOT, "%s %.1f MB", name.replace("_bytes", ""), value / 1e6)
                : String.format(Locale.ROOT, "%s %.3f", name, value);
    }

    /** Takes down the figures of a run. */
    void record(Run run, Figures figures) {
        record(
                new Measurement(
                        run.subject(), run.scale(), run.round(), run.warmUp(), figures.values()));
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

    /** Takes down a version. */
    void version(String name, String version) {
        versions.put(name, version);
    }

    /** Puts a picture beside the results; a later report leaves it as it is. */
    void picture(String name, String svg) {
        try {
            Path directory = file.path().toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name), svg);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + name, e);
        }
    }

    /** Tells whoever waits. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** All so far. */
    public Results results() {
        return earlier.with(new Results(earlier.machine(), versions, rows, notes, measurements));
    }
}
