package dev.greenery.domain.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An exact amount of the shop's one currency.
 *
 * @param minorUnits the amount in minor units (cents); may be negative
 */
public record Money(long minorUnits) implements Comparable<Money> {
    /** Decimal places of the currency. */
    public static final int SCALE = 2;

    /** Nothing at all. */
    public static final Money ZERO = new Money(0);

    /**
     * The amount that a decimal number of major units stands for.
     *
     * @throws ArithmeticException if it has fractions of a minor unit or does not fit
     */
    public static Money of(BigDecimal majorUnits) {
        requireNonNull(majorUnits, "majorUnits is null");
        // Unlike movePointRight, this never writes out the zeros of an amount such as 1e99999999.
        return new Money(majorUnits.scaleByPowerOfTen(SCALE).longValueExact());
    }

    /**
     * The amount that a decimal text such as {@code 551.9} stands for.
     *
     * @throws NumberFormatException if the text is not a decimal number
     * @throws ArithmeticException if it has fractions of a minor unit or does not fit
     */
    public static Money parse(String majorUnits) {
        requireNonNull(majorUnits, "majorUnits is null");
        return of(new BigDecimal(majorUnits));
    }

    /**
     * The sum of both amounts.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, other.minorUnits));
    }

    /**
     * This amount less the other.
     *
     * @throws ArithmeticException if the difference does not fit
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, other.minorUnits));
    }

    /**
     * This amount, {@code count} times.
     *
     * @throws ArithmeticException if the product does not fit
     */
    public Money times(long count) {
        return new Money(Math.multiplyExact(minorUnits, count));
    }

    /** Whether less than nothing. */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** Whether more than nothing. */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /** The amount in major units, with two decimal places. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, SCALE);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, other.minorUnits);
    }

    /** The amount in major units, such as {@code 551.90}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
