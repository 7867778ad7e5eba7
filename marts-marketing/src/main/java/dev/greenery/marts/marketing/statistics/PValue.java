package dev.greenery.marts.marketing.statistics;

import static java.util.Objects.requireNonNull;

/**
 * How probable a difference at least as great would be if there were none.
 *
 * @param value from zero to one
 * @param method how it was found
 */
public record PValue(double value, Method method) {
    /** Checks that the value is a probability. */
    public PValue {
        requireNonNull(method, "method is null");
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(value + " is no probability");
        }
    }

    /** How a p-value is found. */
    public enum Method {
        /** Fisher's exact test, two-sided. */
        FISHER_EXACT,
        /** Pearson's chi-squared test with one degree of freedom, without Yates's correction. */
        CHI_SQUARED
    }
}
