package dev.greenery.marts.marketing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    /** The examples of Newcombe's paper on the difference of proportions (1998), method 10. */
    @ParameterizedTest(name = "{0} of {1} against {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theIntervalOfTheDifferenceIsThePublishedOne(
            long a, long m, long b, long n, double low, double high) {
        Interval interval = comparing(a, m, b, n).differenceInterval();

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** 17/35, as Fisher worked it out for the lady who tasted tea. */
    @Test
    void theLadyTastingTeaIsTestedExactly() {
        assertPValue(comparing(3, 4, 1, 4), PValue.Method.FISHER_EXACT, 17.0 / 35);
    }

    /** 83/4199, summed by hand over all tables that are no more probable. */
    @Test
    void aSmallTableIsTestedExactly() {
        assertPValue(comparing(9, 10, 3, 10), PValue.Method.FISHER_EXACT, 83.0 / 4_199);
    }

    /** Chi-squared is 2100/299 by hand; its tail is erfc of the root of half of it. */
    @Test
    void aLargeTableIsTestedByChiSquared() {
        assertPValue(comparing(56, 70, 48, 80), PValue.Method.CHI_SQUARED, 0.008045081368196583);
    }

    @Test
    void anExpectedCountOfExactlyFiveIsLargeEnough() {
        assertThat(comparing(5, 10, 5, 10).pValue().orElseThrow().method())
                .isEqualTo(PValue.Method.CHI_SQUARED);
        assertThat(comparing(5, 10, 4, 10).pValue().orElseThrow().method())
                .isEqualTo(PValue.Method.FISHER_EXACT);
    }

    @Test
    void whereEverybodyDidTheSameThereIsNothingToTest() {
        assertThat(comparing(0, 10, 0, 20).pValue()).isEmpty();
        assertThat(comparing(10, 10, 20, 20).pValue()).isEmpty();
    }

    private static void assertPValue(Comparison comparison, PValue.Method method, double value) {
        PValue pValue = comparison.pValue().orElseThrow();

        assertThat(pValue.method()).isEqualTo(method);
        assertThat(pValue.value()).isCloseTo(value, within(1e-12));
    }

    private static Comparison comparing(long a, long m, long b, long n) {
        return new Comparison(new Proportion(a, m), new Proportion(b, n));
    }
}
