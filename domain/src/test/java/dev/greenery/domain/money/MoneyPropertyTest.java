package dev.greenery.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.math.BigDecimal;
import java.math.BigInteger;

class MoneyPropertyTest {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    @Property
    void sumsDoNotDependOnTheOrderOfTheirParts(@ForAll int a, @ForAll int b, @ForAll int c) {
        Money first = new Money(a);
        Money second = new Money(b);
        Money third = new Money(c);

        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first.plus(second).plus(third)).isEqualTo(first.plus(second.plus(third)));
        assertThat(first.plus(Money.ZERO)).isEqualTo(first);
    }

    @Property
    void takingAwayUndoesAdding(@ForAll int a, @ForAll int b) {
        Money amount = new Money(a);

        assertThat(amount.plus(new Money(b)).minus(new Money(b))).isEqualTo(amount);
    }

    @Property
    void timesIsRepeatedAdding(@ForAll int minorUnits, @ForAll @LongRange(max = 50) long count) {
        Money amount = new Money(minorUnits);
        Money sum = Money.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(amount);
        }

        assertThat(amount.times(count)).isEqualTo(sum);
    }

    @Property
    void timesDistributesOverPlus(@ForAll int a, @ForAll int b, @ForAll short count) {
        Money first = new Money(a);
        Money second = new Money(b);

        assertThat(first.plus(second).times(count))
                .isEqualTo(first.times(count).plus(second.times(count)));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll long minorUnits) {
        Money amount = new Money(minorUnits);

        assertThat(Money.parse(amount.toString())).isEqualTo(amount);
        assertThat(Money.of(amount.toDecimal())).isEqualTo(amount);
    }

    @Property
    void amountsAreOrderedAsTheirDecimals(@ForAll long a, @ForAll long b) {
        Money first = new Money(a);
        Money second = new Money(b);

        assertThat(Integer.signum(first.compareTo(second)))
                .isEqualTo(first.toDecimal().compareTo(second.toDecimal()));
        assertThat(first.compareTo(second) == 0).isEqualTo(first.equals(second));
    }

    @Property
    void everyResultIsExactOrRefused(@ForAll long a, @ForAll long b) {
        BigInteger left = BigInteger.valueOf(a);
        BigInteger right = BigInteger.valueOf(b);

        isExactOrRefused(left.add(right), () -> new Money(a).plus(new Money(b)));
        isExactOrRefused(left.subtract(right), () -> new Money(a).minus(new Money(b)));
        isExactOrRefused(left.multiply(right), () -> new Money(a).times(b));
    }

    @Property
    void everyDecimalIsReadExactlyOrRefused(@ForAll BigDecimal majorUnits) {
        BigDecimal minorUnits = majorUnits.multiply(BigDecimal.valueOf(100));
        boolean isWhole = minorUnits.stripTrailingZeros().scale() <= 0;

        if (isWhole) {
            isExactOrRefused(minorUnits.toBigIntegerExact(), () -> Money.of(majorUnits));
        } else {
            assertThatThrownBy(() -> Money.of(majorUnits)).isInstanceOf(ArithmeticException.class);
        }
    }

    private static void isExactOrRefused(BigInteger expected, Result result) {
        boolean fits = expected.compareTo(SMALLEST) >= 0 && expected.compareTo(LARGEST) <= 0;
        if (fits) {
            assertThat(result.get()).isEqualTo(new Money(expected.longValueExact()));
        } else {
            assertThatThrownBy(result::get).isInstanceOf(ArithmeticException.class);
        }
    }

    private interface Result {
        Money get();
    }
}
