package dev.greenery.marts.marketing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

import java.util.Collections;
import java.util.List;

class StatisticsPropertyTest {
    @Property
    void theIntervalHoldsTheRateAndStaysAmongProbabilities(
            @ForAll @LongRange(max = 1_000_000) long successes,
            @ForAll @LongRange(min = 1, max = 1_000_000) long failures) {
        Proportion proportion = new Proportion(successes, successes + failures);
        Interval interval = proportion.wilsonInterval();

        assertThat(interval.low()).isBetween(0.0, proportion.rate());
        assertThat(interval.high()).isBetween(proportion.rate(), 1.0);
    }

    @Property
    void turningTheSidesRoundTurnsTheIntervalRound(
            @ForAll @LongRange(max = 500) long a,
            @ForAll @LongRange(min = 1, max = 500) long b,
            @ForAll @LongRange(min = 1, max = 500) long c,
            @ForAll @LongRange(max = 500) long d) {
        Comparison comparison = comparing(a, a + b, c, c + d);
        Interval interval = comparison.differenceInterval();
        Interval turned = comparing(c, c + d, a, a + b).differenceInterval();

        assertThat(turned.low()).isCloseTo(-interval.high(), within(1e-12));
        assertThat(turned.high()).isCloseTo(-interval.low(), within(1e-12));
        assertThat(comparison.with().rate() - comparison.without().rate())
                .isBetween(interval.low(), interval.high());
    }

    @Property
    void everyOtherTableHasAPValue(
            @ForAll @LongRange(min = 1, max = 60) long a,
            @ForAll @LongRange(max = 60) long b,
            @ForAll @LongRange(max = 60) long c,
            @ForAll @LongRange(min = 1, max = 60) long d) {
        assertThat(comparing(a, a + b, c, c + d).pValue().orElseThrow().value())
                .isBetween(0.0, 1.0);
    }

    @Property
    void noneGetsSmallerAndNoneOvertakesAnother(
            @ForAll List<@DoubleRange(min = 0, max = 1) Double> pValues) {
        List<Double> adjusted = BenjaminiHochberg.adjust(pValues);

        for (int i = 0; i < pValues.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
            for (int j = 0; j < pValues.size(); j++) {
                if (pValues.get(i) <= pValues.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Property
    void theOrderInWhichTheyComeDoesNotMatter(
            @ForAll List<@DoubleRange(min = 0, max = 1) Double> pValues) {
        List<Double> turned = BenjaminiHochberg.adjust(pValues.reversed());

        assertThat(turned.reversed()).isEqualTo(BenjaminiHochberg.adjust(pValues));
        assertThat(Collections.max(turned.isEmpty() ? List.of(0.0) : turned))
                .isLessThanOrEqualTo(1);
    }

    private static Comparison comparing(long a, long m, long b, long n) {
        return new Comparison(new Proportion(a, m), new Proportion(b, n));
    }
}
