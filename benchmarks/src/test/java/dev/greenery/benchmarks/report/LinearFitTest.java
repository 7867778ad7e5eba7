package dev.greenery.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.benchmarks.report.LinearFit.Point;

import org.junit.jupiter.api.Test;

import java.util.List;

class LinearFitTest {
    @Test
    void pointsOnALineGiveTheLine() {
        LinearFit fit =
                LinearFit.of(List.of(new Point(1, 5), new Point(2, 7), new Point(8, 19)))
                        .orElseThrow();

        assertThat(fit.slope()).isCloseTo(2, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(3, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
        assertThat(fit.at(10)).isCloseTo(23, within(1e-12));
    }

    @Test
    void pointsThatGoUpAndDownAreExplainedByNoLine() {
        LinearFit fit =
                LinearFit.of(List.of(new Point(0, 0), new Point(1, 1), new Point(2, 0)))
                        .orElseThrow();

        assertThat(fit.rSquared()).isZero();
    }

    @Test
    void oneXGivesNoLine() {
        assertThat(LinearFit.of(List.of(new Point(1, 1), new Point(1, 2)))).isEmpty();
    }
}
