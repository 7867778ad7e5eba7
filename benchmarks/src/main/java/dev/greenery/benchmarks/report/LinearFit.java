package dev.greenery.benchmarks.report;

import java.util.List;
import java.util.Optional;

/**
 * The straight line that is nearest to points by least squares.
 *
 * @param rSquared the share of the variance that the line explains: 1 when all points are on it
 */
public record LinearFit(double intercept, double slope, double rSquared) {
    /** A point. */
    public record Point(double x, double y) {}

    /** Fits a line; empty if the points have fewer than two different x. */
    public static Optional<LinearFit> of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double xx = points.stream().mapToDouble(p -> (p.x() - meanX) * (p.x() - meanX)).sum();
        double xy = points.stream().mapToDouble(p -> (p.x() - meanX) * (p.y() - meanY)).sum();
        double yy = points.stream().mapToDouble(p -> (p.y() - meanY) * (p.y() - meanY)).sum();
        if (xx == 0) {
            return Optional.empty();
        }
        double slope = xy / xx;
        // Points of one height are all on the line.
        double rSquared = yy == 0 ? 1 : xy * xy / (xx * yy);
        return Optional.of(new LinearFit(meanY - slope * meanX, slope, rSquared));
    }

    /** The line's height. */
    public double at(double x) {
        return intercept + slope * x;
    }
}
