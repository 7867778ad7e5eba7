package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.report.Subjects.BUILD;
import static dev.greenery.benchmarks.report.Subjects.COPY;
import static dev.greenery.benchmarks.report.Subjects.IMPORT;
import static dev.greenery.benchmarks.report.Subjects.OPPONENTS;
import static dev.greenery.benchmarks.report.Subjects.PROFILE;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.report.LinearFit.Point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the templates of the report ask for: figures as text. Public for them alone. */
public record View(Results results) {
    private static final String UNSEEN = "not seen: ended between two looks";
    private static final String BUILDERS = "builder threads";
    private static final double LEAST_SHARE = 0.001;
    private static final int LARGEST = 1_000_000;

    /** Checks that there are results. */
    public View {
        requireNonNull(results, "results is null");
    }

    /** Seconds that something took, and which part of a whole they are. */
    public record Share(String name, String seconds, String percent) {}

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
        Optional<Sample> sample = results.sample(subject, scale, figure);
        if (figure.endsWith("_bytes")) {
            return number("%,.0f", sample.map(values -> values.median() / 1e6));
        }
        String range =
                sample.filter(values -> values.min() < values.max())
                        .map(values -> " (%s–%s)".formatted(two(values.min()), two(values.max())))
                        .orElse("");
        return number("%.2f", sample.map(Sample::median)) + range;
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

    /** Times, the longest first, and last what nobody saw. */
    public List<Share> shares(String subject, String total) {
        Optional<Double> all = results.median(PROFILE, 1, total);
        Map<String, Double> times = results.medians(subject, 1);
        List<Share> shares = new ArrayList<>(shares(times, all));
        if (!times.isEmpty() && all.isPresent()) {
            double seen = times.values().stream().mapToDouble(Double::doubleValue).sum();
            shares.addAll(shares(Map.of(UNSEEN, all.get() - seen), all));
        }
        return shares;
    }

    private static List<Share> shares(Map<String, Double> times, Optional<Double> all) {
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(time -> time.getValue() >= LEAST_SHARE * all.orElse(0.0))
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

    /** The program's threads, and the parts of the engine that its builder threads are in. */
    public List<Share> programShares() {
        Optional<Double> all = results.median(PROFILE, 1, Figures.CPU);
        List<Share> parts =
                shares(results.medians(Subjects.PROFILE_PARTS, 1), all).stream()
                        .map(part -> new Share("– " + part.name(), part.seconds(), part.percent()))
                        .toList();
        List<Share> shares = new ArrayList<>();
        for (Share threads : shares(Subjects.PROFILE_THREADS, Figures.CPU)) {
            shares.add(threads);
            shares.addAll(threads.name().equals(BUILDERS) ? parts : List.of());
        }
        return shares.isEmpty() ? parts : shares;
    }

    /** Millions of events, and seconds. */
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
    public List<LinearFit> fit(String subject) {
        return LinearFit.of(points(List.of(subject), LARGEST)).stream().toList();
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String number(String format, Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, format, number)).orElse("–");
    }
}
