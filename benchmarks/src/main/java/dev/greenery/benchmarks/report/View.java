package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.report.Subjects.BUILD;
import static dev.greenery.benchmarks.report.Subjects.COPY;
import static dev.greenery.benchmarks.report.Subjects.IMPORT;
import static dev.greenery.benchmarks.report.Subjects.OPPONENTS;
import static dev.greenery.benchmarks.report.Subjects.PROFILE;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the templates of the report ask for: figures as text. Public for them alone. */
public record View(Results results) {
    private static final String OTHERS = "compilation, garbage collection and other threads";
    private static final int LARGEST = 1_000_000;

    /** Checks that there are results. */
    public View {
        requireNonNull(results, "results is null");
    }

    /** Seconds that something took, and which part of a whole they are. */
    public record Share(String name, String seconds, String percent) {}

    /** Millions of events, and seconds. */
    public record Point(double x, double y) {}

    /** All that the build is measured against. */
    public List<String> opponents() {
        return OPPONENTS;
    }

    /** Those of the subjects that were measured at scale one; or at so many scales, if more. */
    public List<String> measured(List<String> subjects, int scales) {
        return subjects.stream()
                .filter(
                        subject ->
                                scales == 1
                                        ? results.scales(subject).contains(1)
                                        : results.scales(subject).size() >= scales)
                .toList();
    }

    /** Rows of a table. */
    public String count(int scale, String table) {
        return String.format(Locale.ROOT, "%,d", results.rows(scale, table));
    }

    /**
     * The median of a figure; of a time with the least and the most, when it was taken several
     * times. For {@code ratio}, how many times as fast the build is.
     */
    public String cell(String subject, int scale, String figure) {
        if (figure.equals("ratio")) {
            return subject.equals(BUILD)
                    ? ""
                    : number("%.2f ×", SpeedUps.ratio(results, BUILD, subject, scale));
        }
        Optional<DescriptiveStatistics> sample = results.sample(subject, scale, figure);
        if (figure.endsWith("_bytes")) {
            return number("%,.0f", sample.map(values -> values.getPercentile(50) / 1e6));
        }
        String range =
                sample.filter(values -> values.getMin() < values.getMax())
                        .map(
                                values ->
                                        " (%s–%s)"
                                                .formatted(
                                                        two(values.getMin()), two(values.getMax())))
                        .orElse("");
        return number("%.2f", results.median(subject, scale, figure)) + range;
    }

    /** How many times as fast as the import the plain COPY is. */
    public String importRatio() {
        return number("%.2f ×", SpeedUps.ratio(results, COPY, IMPORT, 1));
    }

    /** The commands of the program that have no section of their own. */
    public List<String> commands() {
        List<String> others = new ArrayList<>(results.subjectsWith(Figures.WALL));
        others.removeAll(OPPONENTS);
        others.removeAll(List.of(BUILD, IMPORT, COPY, PROFILE));
        return others;
    }

    /** All ratios by name. */
    public Map<String, String> ratios() {
        Map<String, String> ratios = new TreeMap<>();
        SpeedUps.of(results).values().forEach((name, ratio) -> ratios.put(name, two(ratio)));
        return ratios;
    }

    /** What the program's processor time went into: the longest first. */
    public List<Share> shares() {
        Map<String, Double> times = new TreeMap<>(results.medians(Subjects.PROFILE_PARTS, 1));
        double builders = times.values().stream().mapToDouble(Double::doubleValue).sum();
        Optional<Double> all = results.median(PROFILE, 1, Figures.CPU);
        all.ifPresent(whole -> times.put(OTHERS, whole - builders));
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(
                        time ->
                                new Share(
                                        time.getKey(),
                                        two(time.getValue()),
                                        number(
                                                "%.0f %%",
                                                all.map(of -> 100 * time.getValue() / of))))
                .toList();
    }

    /** How long a subject took at a scale. */
    public Point point(String subject, int scale) {
        return new Point(
                results.rows(scale, "events") / 1e6,
                results.median(subject, scale, Figures.WALL).orElse(0.0));
    }

    /** The points of several subjects, up to a scale. */
    public List<Point> points(List<String> subjects, int atMost) {
        return subjects.stream()
                .flatMap(
                        subject ->
                                results.scales(subject).headSet(atMost + 1).stream()
                                        .map(scale -> point(subject, scale)))
                .toList();
    }

    /** The line through a subject's points; nothing if they make none. */
    public List<SimpleRegression> fit(String subject) {
        SimpleRegression line = new SimpleRegression();
        points(List.of(subject), LARGEST).forEach(point -> line.addData(point.x(), point.y()));
        return Double.isNaN(line.getSlope()) ? List.of() : List.of(line);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String number(String format, Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, format, number)).orElse("–");
    }
}
