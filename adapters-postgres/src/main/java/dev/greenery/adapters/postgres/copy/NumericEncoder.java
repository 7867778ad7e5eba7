package dev.greenery.adapters.postgres.copy;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * PostgreSQL's binary {@code numeric}: digits to the base of 10000, how many of them stand before
 * the point, the sign, and how many decimal places are shown.
 */
final class NumericEncoder {
    private static final int BASE = 10_000;
    private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);
    private static final int DIGITS_PER_GROUP = 4;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int HEADER_BYTES = 4 * Short.BYTES;
    private static final int MINOR_UNITS = 100;

    private NumericEncoder() {}

    /** Money, without any object: most numbers of a warehouse are money. */
    static void putMoney(long minorUnits, CopyBuffer out) {
        if (minorUnits == Long.MIN_VALUE) {
            putDecimal(new Money(minorUnits).toDecimal(), out);
            return;
        }
        long units = Math.abs(minorUnits);
        int fraction = (int) (units % MINOR_UNITS) * MINOR_UNITS;
        long whole = units / MINOR_UNITS;
        int wholeGroups = groups(whole);
        int groups = wholeGroups + 1;
        out.putInt(HEADER_BYTES + groups * Short.BYTES);
        out.putShort(groups);
        out.putShort(wholeGroups - 1);
        out.putShort(minorUnits < 0 ? NEGATIVE : POSITIVE);
        out.putShort(Money.SCALE);
        putGroups(whole, wholeGroups, out);
        out.putShort(fraction);
    }

    private static int groups(long value) {
        int groups = 0;
        for (long rest = value; rest > 0; rest /= BASE) {
            groups++;
        }
        return groups;
    }

    private static void putGroups(long value, int groups, CopyBuffer out) {
        long divisor = 1;
        for (int i = 1; i < groups; i++) {
            divisor *= BASE;
        }
        for (int i = 0; i < groups; i++) {
            out.putShort((int) (value / divisor % BASE));
            divisor /= BASE;
        }
    }

    /** Any decimal, with its own number of decimal places. */
    static void putDecimal(BigDecimal value, CopyBuffer out) {
        int shown = Math.max(value.scale(), 0);
        int fractionGroups = (shown + DIGITS_PER_GROUP - 1) / DIGITS_PER_GROUP;
        BigInteger scaled = value.setScale(fractionGroups * DIGITS_PER_GROUP).unscaledValue().abs();
        short[] digits = digits(scaled);
        out.putInt(HEADER_BYTES + digits.length * Short.BYTES);
        out.putShort(digits.length);
        out.putShort(digits.length - fractionGroups - 1);
        out.putShort(value.signum() < 0 ? NEGATIVE : POSITIVE);
        out.putShort(shown);
        for (short digit : digits) {
            out.putShort(digit);
        }
    }

    private static short[] digits(BigInteger value) {
        int groups = 0;
        for (BigInteger rest = value; rest.signum() > 0; rest = rest.divide(BIG_BASE)) {
            groups++;
        }
        short[] digits = new short[groups];
        BigInteger rest = value;
        for (int i = groups - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BIG_BASE);
            digits[i] = parts[1].shortValueExact();
            rest = parts[0];
        }
        return digits;
    }
}
