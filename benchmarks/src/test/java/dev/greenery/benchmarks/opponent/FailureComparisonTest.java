package dev.greenery.benchmarks.opponent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.benchmarks.process.BenchmarkException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class FailureComparisonTest {
    private final FailureComparison comparison = new FailureComparison();

    @Test
    void runsThatFindTheSameAgree() {
        comparison.add(Contender.TWO_CONNECTIONS, run(Map.of("a.one", 0L, "a.two", 3L)));

        assertThatCode(
                        () ->
                                comparison.add(
                                        Contender.TEST_BY_TEST,
                                        run(Map.of("a.one", 0L, "a.two", 3L))))
                .doesNotThrowAnyException();
    }

    @Test
    void theTestsThatDifferAreNamed() {
        comparison.add(Contender.TWO_CONNECTIONS, run(Map.of("a.one", 0L, "a.two", 3L)));

        assertThatThrownBy(
                        () ->
                                comparison.add(
                                        Contender.TEST_BY_TEST,
                                        run(Map.of("a.one", 0L, "a.two", 4L, "b.three", 0L))))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("test by test")
                .hasMessageEndingWith(": a.two, b.three");
    }

    private static OpponentRun run(Map<String, Long> failures) {
        return new OpponentRun(Duration.ZERO, List.of(), failures);
    }
}
