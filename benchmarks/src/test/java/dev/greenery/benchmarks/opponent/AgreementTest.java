package dev.greenery.benchmarks.opponent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.benchmarks.process.BenchmarkException;

import org.junit.jupiter.api.Test;

import java.util.Map;

class AgreementTest {
    private static final Map<String, Long> FOUND = Map.of("a.one", 0L, "a.two", 3L);

    @Test
    void runsThatFindTheSameAgree() {
        assertThatCode(() -> Agreement.checkFailures(FOUND, Map.copyOf(FOUND)))
                .doesNotThrowAnyException();
    }

    @Test
    void theTestsThatDifferAreNamed() {
        Map<String, Long> other = Map.of("a.one", 0L, "a.two", 4L, "b.three", 0L);

        assertThatThrownBy(() -> Agreement.checkFailures(FOUND, other))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageEndingWith(": a.two, b.three");
    }
}
