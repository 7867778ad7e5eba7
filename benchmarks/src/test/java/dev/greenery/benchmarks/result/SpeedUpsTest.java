package dev.greenery.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
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
                                run(Subjects.BUILD, true, 100),
                                run(Subjects.BUILD, false, 2),
                                run(Subjects.SQL_2, false, 5)));

        assertThat(SpeedUps.of(results).values()).containsOnly(Map.entry(NAME, 2.5));
    }

    @Test
    void aRatioThatFellByMoreThanTheToleranceIsTold() {
        SpeedUps then = new SpeedUps(Map.of(NAME, 2.0));

        assertThat(new SpeedUps(Map.of(NAME, 1.6)).worseThan(then, 0.15))
                .containsExactly(NAME + ": 1.60, was 2.00; more than 15 % worse");
        assertThat(new SpeedUps(Map.of(NAME, 1.8)).worseThan(then, 0.15)).isEmpty();
        assertThat(new SpeedUps(Map.of("another", 0.1)).worseThan(then, 0.15)).isEmpty();
    }

    @Test
    void aBaselineIsReadAsItWasWritten(@TempDir Path directory) {
        ResultsFile<SpeedUps> file =
                new ResultsFile<>(directory.resolve("baseline.json"), SpeedUps.class);
        SpeedUps written = new SpeedUps(Map.of(NAME, 2.0));

        file.write(written);

        assertThat(file.read()).isEqualTo(written);
    }

    private static Measurement run(String subject, boolean warmUp, double seconds) {
        return new Measurement(subject, 1, 1, warmUp, Map.of(Figures.WALL, seconds));
    }
}
