package dev.greenery.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.Results.Measurement;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SpeedUpsTest {
    private static final String NAME = "build over sql on 2 connections at 1x";

    @Test
    void theSpeedUpIsTheOpponentsMedianByOursWithoutWarmUps() {
        Results results =
                new Results(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(
                                run(Names.BUILD, true, 100),
                                run(Names.BUILD, false, 2),
                                run(Names.SQL_2, false, 5)));

        assertThat(SpeedUps.of(results).values()).containsOnly(Map.entry(NAME, 2.5));
    }

    @Test
    void aRatioThatFellByMoreThanTheToleranceIsTold() {
        SpeedUps then = new SpeedUps(183_000, Map.of(NAME, 2.0));

        assertThat(new SpeedUps(183_000, Map.of(NAME, 1.6)).worseThan(then, 0.15))
                .containsExactly(NAME + ": 1.60, was 2.00; more than 15 % worse");
        assertThat(new SpeedUps(183_000, Map.of(NAME, 1.8)).worseThan(then, 0.15)).isEmpty();
        assertThat(new SpeedUps(183_000, Map.of("another", 0.1)).worseThan(then, 0.15)).isEmpty();
    }

    @Test
    void ratiosOfAnotherSizeAreNotCompared() {
        SpeedUps then = new SpeedUps(183_000, Map.of(NAME, 2.0));

        assertThatCode(() -> then.checkSize(183_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> then.checkSize(2_000))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("of 183000 users")
                .hasMessageEndingWith("use --users 183000");
    }

    @Test
    void theUsersAreThoseAtScaleOne() {
        Results results =
                new Results(
                        Map.of(),
                        Map.of(),
                        Map.of(4, Map.of("users", 8_000L), 2, Map.of("users", 4_000L)),
                        List.of(),
                        List.of());

        assertThat(SpeedUps.of(results).users()).isEqualTo(2_000);
    }

    private static Measurement run(String subject, boolean warmUp, double seconds) {
        return new Measurement(subject, 1, 1, warmUp, Map.of(Names.WALL, seconds));
    }
}
