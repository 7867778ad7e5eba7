package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a run of the benchmarks found. What templates ask is public for them.
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
     * @param figures by name, which ends with the unit; what the system does not tell is left out
     */
    public record Measurement(
            String subject, int scale, int round, boolean warmUp, Map<String, Double> figures) {
        /** Checks that nothing is missing. */
        public Measurement {
            requireNonNull(subject, "subject is null");
            figures = new TreeMap<>(figures);
            figures.values().removeIf(value -> value.isNaN());
        }
    }

    /** Checks that nothing is missing. */
    public Results {
        machine = new LinkedHashMap<>(requireNonNull(machine, "machine is null"));
        versions = new LinkedHashMap<>(requireNonNull(versions, "versions is null"));
        rows = new TreeMap<>(rows);
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    private Stream<Measurement> counted(String subject) {
        return measurements.stream().filter(one -> !one.warmUp() && one.subject().equals(subject));
    }

    private Stream<Map<String, Double>> figures(String subject, int scale) {
        return counted(subject).filter(one -> one.scale() == scale).map(Measurement::figures);
    }

    /** The values of a figure without those of warm-ups; none when it was not measured. */
    public DescriptiveStatistics sample(String subject, int scale, String figure) {
        DescriptiveStatistics values = new DescriptiveStatistics();
        figures(subject, scale)
                .flatMap(figures -> Stream.ofNullable(figures.get(figure)))
                .forEach(values::addValue);
        return values;
    }

    /** The median of a figure; not a number when it was not measured. */
    public double median(String subject, int scale, String figure) {
        return sample(subject, scale, figure).getPercentile(50);
    }

    /** The medians of all figures of a subject, the largest first. */
    public Map<String, Double> medians(String subject, int scale) {
        Map<String, Double> medians = new LinkedHashMap<>();
        figures(subject, scale)
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .map(name -> Map.entry(name, median(subject, scale, name)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(median -> medians.put(median.getKey(), median.getValue()));
        return medians;
    }

    /** How many times as fast as an opponent a subject is; not a number without one of them. */
    public double ratio(String subject, String opponent, int scale) {
        return median(opponent, scale, Names.WALL) / median(subject, scale, Names.WALL);
    }

    /** The scales at which a subject was measured. */
    public List<Integer> scales(String subject) {
        return counted(subject).map(Measurement::scale).distinct().sorted().toList();
    }

    /** The subjects with a figure at scale one, in the order in which they were measured. */
    public List<String> subjectsWith(String figure) {
        return measurements.stream()
                .filter(one -> one.scale() == 1 && one.figures().containsKey(figure))
                .map(Measurement::subject)
                .distinct()
                .toList();
    }

    /** The straight line of a subject's seconds by millions of events. */
    public SimpleRegression line(String subject) {
        SimpleRegression line = new SimpleRegression();
        scales(subject)
                .forEach(
                        scale ->
                                line.addData(
                                        count(scale, "events") / 1e6,
                                        median(subject, scale, Names.WALL)));
        return line;
    }

    /** The users at scale one, whatever the scale that was counted; zero when none was. */
    public long usersAtOne() {
        return rows.keySet().stream()
                .findFirst()
                .map(scale -> count(scale, "users") / scale)
                .orElse(0L);
    }

    /** Rows of a table at a scale; zero when it was not counted. */
    public long count(int scale, String table) {
        return rows.getOrDefault(scale, Map.of()).getOrDefault(table, 0L);
    }
}
