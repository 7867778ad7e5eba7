package dev.greenery.application.mart.metric;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Ratios of sums. A ratio by zero is unknown, never zero. */
public final class Ratios {
    /** Decimal places of every ratio; half up. */
    public static final int SCALE = 6;

    private Ratios() {}

    /** The ratio of two numbers. */
    public static Optional<BigDecimal> ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, SCALE, RoundingMode.HALF_UP));
    }

    /** The ratio of two counts. */
    public static Optional<BigDecimal> ratio(long numerator, long denominator) {
        return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Money per unit of a count. */
    public static Optional<BigDecimal> ratio(Money total, long count) {
        return ratio(total.toDecimal(), BigDecimal.valueOf(count));
    }
}
