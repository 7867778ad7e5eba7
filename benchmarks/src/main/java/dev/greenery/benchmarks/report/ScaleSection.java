package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.result.Subjects.BUILD;
import static dev.greenery.benchmarks.result.Subjects.OPPONENTS;
import static dev.greenery.benchmarks.result.Subjects.SQL_2;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.LinearFit;
import dev.greenery.benchmarks.result.LinearFit.Point;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.SpeedUps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How time and memory grow with the data. */
record ScaleSection(Results results) {
    static final String CHART = "scale.svg";
    private static final double MILLION = 1e6;

    ScaleSection {
        requireNonNull(results, "results is null");
    }

    boolean isMeasured() {
        return results.scales(BUILD).size() > 1;
    }

    String markdown() {
        return """
        ## Growth

        Medians, in seconds.

        ![Seconds by millions of events](%s)

        %s
        Straight lines by least squares:

        %s
        """
                .formatted(CHART, times(), fits());
    }

    private Table times() {
        List<String> columns = new ArrayList<>(List.of("scale", "events"));
        columns.addAll(subjects());
        columns.addAll(List.of("build over " + SQL_2, "peak heap, MB", "peak RSS, MB"));
        Table table = new Table(columns.toArray(String[]::new));
        for (int scale : results.scales(BUILD)) {
            table.row(row(scale).toArray(String[]::new));
        }
        return table;
    }

    private List<String> row(int scale) {
        List<String> row = new ArrayList<>();
        row.add(scale + "x");
        row.add(Format.count(results.rows(scale, "events")));
        for (String subject : subjects()) {
            row.add(Format.number(results.median(subject, scale, Figures.WALL)));
        }
        row.add(Format.ratio(SpeedUps.ratio(results, BUILD, SQL_2, scale)));
        row.add(Format.megabytes(results.median(BUILD, scale, Figures.PEAK_HEAP)));
        row.add(Format.megabytes(results.median(BUILD, scale, Figures.PEAK_RSS)));
        return row;
    }

    /** The build, and what was measured at several scales, too. */
    private List<String> subjects() {
        return Stream.concat(
                        Stream.of(BUILD),
                        OPPONENTS.stream().filter(subject -> results.scales(subject).size() > 1))
                .toList();
    }

    private Table fits() {
        Table table = new Table("", "seconds per million events", "fixed seconds", "R²");
        for (String subject : subjects()) {
            List<Point> points = points(subject);
            if (points.stream().map(Point::x).distinct().count() > 1) {
                LinearFit fit = LinearFit.of(points);
                table.row(
                        subject,
                        String.format(Locale.ROOT, "%.2f", fit.slope()),
                        String.format(Locale.ROOT, "%.2f", fit.intercept()),
                        String.format(Locale.ROOT, "%.4f", fit.rSquared()));
            }
        }
        return table;
    }

    private List<Point> points(String subject) {
        return results.scales(subject).stream()
                .map(
                        scale ->
                                new Point(
                                        results.rows(scale, "events") / MILLION,
                                        results.median(subject, scale, Figures.WALL).orElse(0.0)))
                .toList();
    }

    String chart() {
        return new LineChart(
                        "Full build with all data tests, by the number of events",
                        "million events",
                        "seconds",
                        subjects().stream()
                                .map(name -> new LineChart.Series(name, points(name), colour(name)))
                                .toList())
                .svg();
    }

    private static String colour(String subject) {
        return switch (subject) {
            case BUILD -> Svg.OURS;
            case SQL_2 -> Svg.THEIRS;
            default -> Svg.OTHER;
        };
    }
}
