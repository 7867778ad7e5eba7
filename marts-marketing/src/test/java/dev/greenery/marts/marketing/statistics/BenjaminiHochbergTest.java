package dev.greenery.marts.marketing.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.List;

class BenjaminiHochbergTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    /** The example of the paper of 1995: at five percent, the first four are called real. */
    private static final List<Double> PUBLISHED =
            List.of(
                    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                    0.4262, 0.5719, 0.6528, 0.7590, 1.0000);

    @Test
    void ofThePublishedExampleFourAreCalledReal() {
        List<Double> adjusted = BenjaminiHochberg.adjust(PUBLISHED);

        assertThat(adjusted.subList(0, 4)).allMatch(p -> p <= 0.05);
        assertThat(adjusted.subList(4, 15)).allMatch(p -> p > 0.05);
    }

    @Test
    void eachIsTheLeastOfItselfAndAllGreaterOnesTimesTheirCountOverTheirRank() {
        List<Double> adjusted = BenjaminiHochberg.adjust(PUBLISHED);

        assertThat(adjusted.get(0)).isCloseTo(0.0001 * 15, EXACTLY);
        assertThat(adjusted.get(3)).isCloseTo(0.0095 * 15 / 4, EXACTLY);
        assertThat(adjusted.get(5)).as("that of the seventh").isEqualTo(adjusted.get(6));
        assertThat(adjusted.get(6)).isCloseTo(0.0298 * 15 / 7, EXACTLY);
        assertThat(adjusted.get(14)).isEqualTo(1.0);
    }

    @Test
    void noneAdjustToNone() {
        assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    }
}
