package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.result.Subjects.BUILD;
import static dev.greenery.benchmarks.result.Subjects.OPPONENTS;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.SpeedUps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The full build against the opponent, at scale one. */
record BuildSection(Results results) {
    static final String CHART = "build.svg";
    private static final List<String> KINDS =
            List.of("models", "shared tables", "keys", "analyze", "tests", "commit");

    BuildSection {
        requireNonNull(results, "results is null");
    }

    boolean isMeasured() {
        return results.scales(BUILD).contains(1);
    }

    String markdown() {
        return """
        ## Full build with all data tests

        %s events, %s orders, %s users. Seconds: median (least–most).

        ![Seconds of a full build](%s)

        %s
        The times of the opponent's statements, added up over its connections, in seconds:

        %s
        """
                .formatted(
                        Format.count(results.rows(1, "events")),
                        Format.count(results.rows(1, "orders")),
                        Format.count(results.rows(1, "users")),
                        CHART,
                        times(),
                        kinds());
    }

    private Table times() {
        Table table =
                new Table(
                        "",
                        "wall",
                        "the build is",
                        "program CPU",
                        "server CPU",
                        "WAL, MB",
                        "peak heap, MB",
                        "peak RSS, MB");
        for (String subject : subjects()) {
            table.row(
                    subject,
                    Format.medianAndRange(results.sample(subject, 1, Figures.WALL)),
                    subject.equals(BUILD)
                            ? ""
                            : Format.ratio(SpeedUps.ratio(results, BUILD, subject, 1)),
                    Format.number(median(subject, Figures.CPU)),
                    Format.number(median(subject, Figures.SERVER_CPU)),
                    Format.megabytes(median(subject, Figures.WAL)),
                    Format.megabytes(median(subject, Figures.PEAK_HEAP)),
                    Format.megabytes(median(subject, Figures.PEAK_RSS)));
        }
        return table;
    }

    private Table kinds() {
        Table table = new Table(row("", KINDS.stream()));
        for (String subject : measuredOpponents()) {
            table.row(
                    row(
                            subject,
                            KINDS.stream()
                                    .map(kind -> median(subject, Figures.ofKind(kind)))
                                    .map(Format::number)));
        }
        return table;
    }

    private static String[] row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toArray(String[]::new);
    }

    private List<String> subjects() {
        return Stream.concat(Stream.of(BUILD), measuredOpponents().stream()).toList();
    }

    private List<String> measuredOpponents() {
        return OPPONENTS.stream().filter(subject -> results.scales(subject).contains(1)).toList();
    }

    private Optional<Double> median(String subject, String figure) {
        return results.median(subject, 1, figure);
    }

    String chart() {
        return new BarChart(
                        "Full build with all data tests, seconds (median)",
                        subjects().stream().map(this::bar).toList())
                .svg();
    }

    private BarChart.Bar bar(String subject) {
        return new BarChart.Bar(
                subject,
                median(subject, Figures.WALL).orElse(0.0),
                "s",
                subject.equals(BUILD) ? Svg.OURS : Svg.THEIRS);
    }
}
