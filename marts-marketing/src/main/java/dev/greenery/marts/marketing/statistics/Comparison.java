package dev.greenery.marts.marketing.statistics;

import static java.util.Objects.requireNonNull;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

import java.util.Optional;

/**
 * Two independent proportions side by side: the trials with something and those without it.
 *
 * @param with the trials that have it
 * @param without the trials that lack it
 */
public record Comparison(Proportion with, Proportion without) {
    /** Below this expected count the chi-squared distribution is too coarse (Cochran's rule). */
    private static final double LEAST_EXPECTED = 5;

    /** Checks that nothing is missing. */
    public Comparison {
        requireNonNull(with, "with is null");
        requireNonNull(without, "without is null");
    }

    /** Whether some trial succeeded and some trial failed, so that the sides can differ at all. */
    public boolean hasBothOutcomes() {
        return successes() > 0 && successes() < trials();
    }

    /**
     * The 95 % interval of the rate with less the rate without: the hybrid score interval from two
     * Wilson intervals, method 10 of R. G. Newcombe, "Interval estimation for the difference
     * between independent proportions: comparison of eleven methods", Statistics in Medicine 17
     * (1998), pages 873-890.
     */
    public Interval differenceInterval() {
        Interval one = with.wilsonInterval();
        Interval two = without.wilsonInterval();
        double difference = with.rate() - without.rate();
        return new Interval(
                difference - Math.hypot(with.rate() - one.low(), two.high() - without.rate()),
                difference + Math.hypot(one.high() - with.rate(), without.rate() - two.low()));
    }

    /**
     * How probable a difference at least as great would be if both sides had the same rate: by
     * Fisher's exact test when an expected count is below five, otherwise by the chi-squared test;
     * empty when no trial, or every trial, succeeded.
     */
    public Optional<PValue> pValue() {
        if (!hasBothOutcomes()) {
            return Optional.empty();
        }
        return Optional.of(leastExpected() < LEAST_EXPECTED ? fisherExact() : chiSquared());
    }

    private PValue fisherExact() {
        int[][] table = {
            {Math.toIntExact(with.successes()), Math.toIntExact(with.failures())},
            {Math.toIntExact(without.successes()), Math.toIntExact(without.failures())}
        };
        double p = FisherExactTest.withDefaults().test(table).getPValue();
        return new PValue(p, PValue.Method.FISHER_EXACT);
    }

    private PValue chiSquared() {
        long[][] table = {
            {with.successes(), with.failures()}, {without.successes(), without.failures()}
        };
        double p = ChiSquareTest.withDefaults().test(table).getPValue();
        return new PValue(p, PValue.Method.CHI_SQUARED);
    }

    private double leastExpected() {
        long smallerSide = Math.min(with.trials(), without.trials());
        long rarerOutcome = Math.min(successes(), trials() - successes());
        return (double) smallerSide * rarerOutcome / trials();
    }

    private long successes() {
        return Math.addExact(with.successes(), without.successes());
    }

    private long trials() {
        return Math.addExact(with.trials(), without.trials());
    }
}
