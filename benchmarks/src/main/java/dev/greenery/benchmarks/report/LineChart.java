package dev.greenery.benchmarks.report;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.result.LinearFit;
import dev.greenery.benchmarks.result.LinearFit.Point;

import java.util.List;
import java.util.Locale;

/** Points of several series, each with the straight line that fits it best. */
record LineChart(String title, String xUnit, String yUnit, List<Series> series) {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int BOTTOM = 350;
    private static final int PLOT_WIDTH = 460;
    private static final int PLOT_HEIGHT = 290;

    /** Points in one colour. */
    record Series(String name, List<Point> points, String colour) {
        Series {
            requireNonNull(name, "name is null");
            points = List.copyOf(points);
            requireNonNull(colour, "colour is null");
        }
    }

    LineChart {
        requireNonNull(title, "title is null");
        series = List.copyOf(series);
    }

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(12, 26, "start", title);
        double maxX = max(true);
        double maxY = max(false);
        grid(svg, maxX, maxY);
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            draw(svg, one, maxX, maxY);
            double y = 80 + i * 24.0;
            svg.dot(LEFT + PLOT_WIDTH + 24, y - 4, one.colour());
            svg.text(LEFT + PLOT_WIDTH + 36, y, "start", one.name());
        }
        return svg.toString();
    }

    private double max(boolean ofX) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(point -> ofX ? point.x() : point.y())
                .max()
                .orElse(1);
    }

    private void grid(Svg svg, double maxX, double maxY) {
        for (int i = 0; i <= 4; i++) {
            double x = LEFT + PLOT_WIDTH * i / 4.0;
            double y = BOTTOM - PLOT_HEIGHT * i / 4.0;
            svg.axis(LEFT, y, LEFT + PLOT_WIDTH, y);
            svg.text(LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.0f", maxY * i / 4));
            svg.text(x, BOTTOM + 20, "middle", String.format(Locale.ROOT, "%.1f", maxX * i / 4));
        }
        svg.text(LEFT + PLOT_WIDTH / 2.0, BOTTOM + 40, "middle", xUnit);
        svg.text(LEFT - 8, BOTTOM - PLOT_HEIGHT - 12, "end", yUnit);
    }

    private static void draw(Svg svg, Series one, double maxX, double maxY) {
        for (Point point : one.points()) {
            svg.dot(x(point.x(), maxX), y(point.y(), maxY), one.colour());
        }
        if (one.points().stream().map(Point::x).distinct().count() > 1) {
            LinearFit fit = LinearFit.of(one.points());
            // A line that would begin below the chart begins where it comes up.
            double from = fit.intercept() < 0 ? -fit.intercept() / fit.slope() : 0;
            svg.line(
                    x(from, maxX),
                    y(fit.at(from), maxY),
                    x(maxX, maxX),
                    y(fit.at(maxX), maxY),
                    one.colour());
        }
    }

    private static double x(double value, double max) {
        return LEFT + value / max * PLOT_WIDTH;
    }

    private static double y(double value, double max) {
        return BOTTOM - value / max * PLOT_HEIGHT;
    }
}
