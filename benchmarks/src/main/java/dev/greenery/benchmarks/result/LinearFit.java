package dev.greenery.benchmarks.result;

import java.util.List;

/**
 * The straight line that is nearest to points by least squares.
 *
 * @param rSquared the share of the variance that the line explains: 1 when all points are on it
 */
public record LinearFit(double intercept, double slope, double rSquared) {
    /** A point. */
    public record Point(double x, double y) {}

    /**
     * Fits a line.
     *
     * @throws IllegalArgumentException if the points have fewer than two different x
     */
    public static LinearFit of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double xx = points.stream().mapToDouble(p -> (p.x() - meanX) * (p.x() - meanX)).sum();
        double xy = points.stream().mapToDouble(p -> (p.x() - meanX) * (p.y() - meanY)).sum();
        double yy = points.stream().mapToDouble(p -> (p.y() - meanY) * (p.y() - meanY)).sum();
        if (xx == 0) {
            throw new IllegalArgumentException("A line needs points with two different x");
        }
        double slope = xy / xx;
        // Points of one height are all on the line.
        double rSquared = yy == 0 ? 1 : xy * xy / (xx * yy);
        return new LinearFit(meanY - slope * meanX, slope, rSquared);
    }

    /** The line's height. */
    public double at(double x) {
        return intercept + slope * x;
    }
}
