package dev.greenery.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SampleTest {
    @Test
    void theMedianIsTheValueInTheMiddle() {
        assertThat(new Sample(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(new Sample(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void ninetyFiveOfAHundredValuesAreAtMostTheirPercentile() {
        List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        assertThat(new Sample(hundred).percentile(0.95)).isEqualTo(95);
    }
}
