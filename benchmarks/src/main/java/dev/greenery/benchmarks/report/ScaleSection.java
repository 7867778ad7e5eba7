package dev.greenery.benchmarks.report;

import static dev.greenery.benchmarks.result.Subjects.BUILD;
import static dev.greenery.benchmarks.result.Subjects.SQL_1;
import static dev.greenery.benchmarks.result.Subjects.SQL_2;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.LinearFit;
import dev.greenery.benchmarks.result.LinearFit.Point;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.SpeedUps;

import java.util.List;
import java.util.Locale;

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
        Table table =
                new Table(
                        "scale",
                        "events",
                        BUILD,
                        SQL_2,
                        SQL_1,
                        "build over sql on 2 connections",
                        "peak heap, MB",
                        "peak RSS, MB");
        for (int scale : results.scales(BUILD)) {
            table.row(
                    scale + "x",
                    Format.count(results.rows(scale, "events")),
                    Format.number(results.median(BUILD, scale, Figures.WALL)),
                    Format.number(results.median(SQL_2, scale, Figures.WALL)),
                    Format.number(results.median(SQL_1, scale, Figures.WALL)),
                    Format.ratio(SpeedUps.ratio(results, BUILD, SQL_2, scale)),
                    Format.megabytes(results.median(BUILD, scale, Figures.PEAK_HEAP)),
                    Format.megabytes(results.median(BUILD, scale, Figures.PEAK_RSS)));
        }
        return table;
    }

    private Table fits() {
        Table table = new Table("", "seconds per million events", "fixed seconds", "R²");
        for (String subject : List.of(BUILD, SQL_2, SQL_1)) {
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
                        List.of(
                                new LineChart.Series(BUILD, points(BUILD), Svg.OURS),
                                new LineChart.Series(SQL_2, points(SQL_2), Svg.THEIRS),
                                new LineChart.Series(SQL_1, points(SQL_1), Svg.OTHER)))
                .svg();
    }
}
