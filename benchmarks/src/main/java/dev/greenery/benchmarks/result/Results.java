package dev.greenery.benchmarks.result;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a run of the benchmarks found.
 *
 * @param machine what it ran on
 * @param versions of what it ran
 * @param rows of the data, by scale and table
 * @param notes on what was checked
 */
public record Results(
        Map<String, String> machine,
        Map<String, String> versions,
        Map<Integer, Map<String, Long>> rows,
        List<String> notes,
        List<Measurement> measurements) {
    /** The version that tells which sources were measured. */
    public static final String COMMIT = "commit";

    /** Checks that nothing is missing. */
    public Results {
        machine = new LinkedHashMap<>(requireNonNull(machine, "machine is null"));
        versions = new LinkedHashMap<>(requireNonNull(versions, "versions is null"));
        rows = Map.copyOf(rows);
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    /** Nothing yet, on this machine and with these versions. */
    public static Results none(Map<String, String> machine, Map<String, String> versions) {
        return new Results(machine, versions, Map.of(), List.of(), List.of());
    }

    /**
     * Checks that a run may add to these results.
     *
     * @param otherVersions as far as they are known before the run
     * @throws BenchmarkException if they are of another machine, program or size
     */
    public void checkSame(
            Map<String, String> otherMachine, Map<String, String> otherVersions, long otherUsers) {
        if (!machine.equals(otherMachine)
                || !versions.entrySet().containsAll(otherVersions.entrySet())
                || usersAtOne() != otherUsers) {
            throw new BenchmarkException(
                    ("The results are of %s with %d users on %s; a run of %s with %d users on %s"
                                    + " cannot add to them")
                            .formatted(
                                    versions,
                                    usersAtOne(),
                                    machine,
                                    otherVersions,
                                    otherUsers,
                                    otherMachine));
        }
    }

    /** These results and a later run's, which replaces what it measured again. */
    public Results with(Results later) {
        Map<String, String> allVersions = new TreeMap<>(versions);
        allVersions.putAll(later.versions);
        Map<Integer, Map<String, Long>> allRows = new TreeMap<>(rows);
        allRows.putAll(later.rows);
        return new Results(
                machine,
                allVersions,
                allRows,
                Stream.concat(notes.stream(), later.notes.stream()).distinct().toList(),
                Stream.concat(
                                measurements.stream().filter(one -> !later.measures(one)),
                                later.measurements.stream())
                        .toList());
    }

    private boolean measures(Measurement other) {
        return measurements.stream()
                .anyMatch(
                        one ->
                                one.subject().equals(other.subject())
                                        && one.scale() == other.scale());
    }

    /** The values of a figure without those of warm-ups; empty when it was not measured. */
    public Optional<Sample> sample(String subject, int scale, String figure) {
        List<Double> values =
                measurements.stream()
                        .filter(one -> one.subject().equals(subject) && one.scale() == scale)
                        .filter(one -> !one.warmUp() && one.figures().containsKey(figure))
                        .map(one -> one.figures().get(figure))
                        .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Sample(values));
    }

    /** The median of a figure; empty when it was not measured. */
    public Optional<Double> median(String subject, int scale, String figure) {
        return sample(subject, scale, figure).map(Sample::median);
    }

    /** The medians of all figures of a subject, by name. */
    public Map<String, Double> medians(String subject, int scale) {
        Map<String, Double> medians = new TreeMap<>();
        measurements.stream()
                .filter(one -> one.subject().equals(subject) && one.scale() == scale)
                .flatMap(one -> one.figures().keySet().stream())
                .forEach(
                        figure ->
                                median(subject, scale, figure)
                                        .ifPresent(value -> medians.put(figure, value)));
        return medians;
    }

    /** The scales at which a subject was measured. */
    public SortedSet<Integer> scales(String subject) {
        SortedSet<Integer> scales = new TreeSet<>();
        measurements.stream()
                .filter(one -> one.subject().equals(subject) && !one.warmUp())
                .forEach(one -> scales.add(one.scale()));
        return scales;
    }

    /** The subjects that were measured at a scale, in the order in which they first were. */
    public List<String> subjects(int scale) {
        return measurements.stream()
                .filter(one -> one.scale() == scale && !one.warmUp())
                .map(Measurement::subject)
                .distinct()
                .toList();
    }

    /** The users at scale one, whatever the scale that was counted; zero when none was. */
    public long usersAtOne() {
        return rows.keySet().stream()
                .min(Integer::compare)
                .map(scale -> rows(scale, "users") / scale)
                .orElse(0L);
    }

    /** Rows of a table at a scale; zero when it was not counted. */
    public long rows(int scale, String table) {
        return rows.getOrDefault(scale, Map.of()).getOrDefault(table, 0L);
    }
}
