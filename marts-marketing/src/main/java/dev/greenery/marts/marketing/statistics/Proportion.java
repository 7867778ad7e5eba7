package dev.greenery.marts.marketing.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of a number of trials succeeded.
 *
 * @param successes from zero to {@code trials}
 * @param trials at least one
 */
public record Proportion(long successes, long trials) {
    /** The two-sided 95 % quantile of the standard normal distribution, about 1.96. */
    private static final double Z =
            NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - 0.05 / 2);

    /** Checks that the numbers make a proportion. */
    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "%d of %d is no proportion".formatted(successes, trials));
        }
    }

    /** Trials that did not succeed. */
    public long failures() {
        return trials - successes;
    }

    /** Successes per trial. */
    public double rate() {
        return (double) successes / trials;
    }

    /**
     * The 95 % score interval of the rate, without continuity correction: E. B. Wilson, "Probable
     * inference, the law of succession, and statistical inference", Journal of the American
     * Statistical Association 22 (1927), pages 209-212.
     */
    public Interval wilsonInterval() {
        double zz = Z * Z;
        double centre = 2.0 * successes + zz;
        double reach = Z * Math.sqrt(zz + 4.0 * successes * failures() / trials);
        double scale = 2 * (trials + zz);
        return new Interval(
                successes == 0 ? 0 : (centre - reach) / scale,
                failures() == 0 ? 1 : (centre + reach) / scale);
    }
}
