package dev.greenery.marts.marketing.statistics;

/**
 * A confidence interval, bounds included.
 *
 * @param low not above {@code high}
 */
public record Interval(double low, double high) {
    /** Checks the order of the bounds. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("%s is above %s".formatted(low, high));
        }
    }
}
