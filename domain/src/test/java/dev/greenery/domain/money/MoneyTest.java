package dev.greenery.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class MoneyTest {
    private static final Money LARGEST = new Money(Long.MAX_VALUE);
    private static final Money SMALLEST = new Money(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource({
        "551.9, 55190",
        "121.0, 12100",
        "5.16, 516",
        "7, 700",
        "0, 0",
        "-0.01, -1",
        "+1.5, 150",
        ".5, 50",
        "5.1600, 516",
        "1e2, 10000",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void aDecimalTextIsReadExactly(String text, long minorUnits) {
        assertThat(Money.parse(text)).isEqualTo(new Money(minorUnits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "free", "1,5", "1.2.3", "$5", "5 ", "0x10", "NaN", "Infinity"})
    void whatIsNoDecimalNumberIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "5.165", "-0.005", "1e-3", "1e-999999999"})
    void fractionsOfAMinorUnitAreRefusedRatherThanRounded(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "92233720368547758.08",
                "-92233720368547758.09",
                "1e30",
                "1e99999999",
                "1e2147483647"
            })
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatDoesNotFitIsRefusedAtOnce(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aMissingAmountIsNamed() {
        assertThatThrownBy(() -> Money.parse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("majorUnits is null");
        assertThatThrownBy(() -> Money.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("majorUnits is null");
    }

    @Test
    void arithmeticThatDoesNotFitIsRefusedRatherThanWrapped() {
        Money cent = new Money(1);

        assertThatThrownBy(() -> LARGEST.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SMALLEST.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LARGEST.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SMALLEST.times(-1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void tenDimesAreADollar() {
        Money sum = Money.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Money.parse("0.10"));
        }

        assertThat(sum).isEqualTo(Money.parse("1.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "55190, 551.90",
        "516, 5.16",
        "5, 0.05",
        "0, 0.00",
        "-5, -0.05",
        "9223372036854775807, 92233720368547758.07"
    })
    void anAmountIsWrittenWithTwoDecimalPlaces(long minorUnits, String text) {
        assertThat(new Money(minorUnits)).hasToString(text);
        assertThat(new Money(minorUnits).toDecimal()).isEqualTo(new BigDecimal(text));
    }

    @Test
    void nothingIsNeitherPositiveNorNegative() {
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(new Money(1).isPositive()).isTrue();
        assertThat(new Money(1).isNegative()).isFalse();
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(new Money(-1).isPositive()).isFalse();
    }
}
