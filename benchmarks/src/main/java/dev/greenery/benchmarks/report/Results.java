package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    /**
     * One run of one subject.
     *
     * @param scale of the data, in multiples of the default
     * @param warmUp whether it is left out of all figures
     * @param figures by name; one that the system does not tell is absent
     */
    public record Measurement(
            String subject, int scale, int round, boolean warmUp, Map<String, Double> figures) {
        /** Checks that nothing is missing. */
        public Measurement {
            requireNonNull(subject, "subject is null");
            figures = Map.copyOf(figures);
        }

        private boolean isOf(String otherSubject, int otherScale) {
            return subject.equals(otherSubject) && scale == otherScale;
        }
    }

    /** Checks that nothing is missing. */
    public Results {
        machine = new LinkedHashMap<>(requireNonNull(machine, "machine is null"));
        versions = new LinkedHashMap<>(requireNonNull(versions, "versions is null"));
        rows = Map.copyOf(rows);
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    private Stream<Measurement> counted() {
        return measurements.stream().filter(one -> !one.warmUp());
    }

    /** The values of a figure without those of warm-ups; empty when it was not measured. */
    public Optional<DescriptiveStatistics> sample(String subject, int scale, String figure) {
        DescriptiveStatistics values = new DescriptiveStatistics();
        counted()
                .filter(one -> one.isOf(subject, scale))
                .flatMap(one -> Stream.ofNullable(one.figures().get(figure)))
                .forEach(values::addValue);
        return values.getN() == 0 ? Optional.empty() : Optional.of(values);
    }

    /** The median of a figure; empty when it was not measured. */
    public Optional<Double> median(String subject, int scale, String figure) {
        return sample(subject, scale, figure).map(values -> values.getPercentile(50));
    }

    /** The medians of all figures of a subject, by name. */
    public Map<String, Double> medians(String subject, int scale) {
        return counted()
                .filter(one -> one.isOf(subject, scale))
                .flatMap(one -> one.figures().keySet().stream())
                .distinct()
                .collect(
                        Collectors.toMap(
                                name -> name, name -> median(subject, scale, name).orElseThrow()));
    }

    /** The scales at which a subject was measured. */
    public SortedSet<Integer> scales(String subject) {
        return counted()
                .filter(one -> one.subject().equals(subject))
                .map(Measurement::scale)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The subjects with a figure at scale one, in the order in which they were measured. */
    public List<String> subjectsWith(String figure) {
        return counted()
                .filter(one -> one.scale() == 1 && one.figures().containsKey(figure))
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
