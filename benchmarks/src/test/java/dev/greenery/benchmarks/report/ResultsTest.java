package dev.greenery.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.Results.Measurement;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ResultsTest {
    private static final Map<String, String> MACHINE = Map.of("cores", "2");

    private final Results earlier =
            results(1, "rows are the same", measured("build", 1, 5), measured("import", 1, 7));

    @Test
    void aLaterRunReplacesWhatItMeasuredAgain() {
        Results later = results(1, "rows are the same", measured("build", 1, 4));

        Results together = earlier.with(later);

        assertThat(together.median("build", 1, Figures.WALL)).contains(4.0);
        assertThat(together.median("import", 1, Figures.WALL)).contains(7.0);
        assertThat(together.notes()).containsExactly("rows are the same");
    }

    @Test
    void aLaterRunAddsItsScales() {
        Results together = earlier.with(results(8, "of 8x", measured("build", 8, 40)));

        assertThat(together.scales("build")).containsExactly(1, 8);
        assertThat(together.rows(8, "users")).isEqualTo(800);
        assertThat(together.usersAtOne()).isEqualTo(100);
    }

    @Test
    void aRunOfTheSameProgramMachineAndSizeMayAdd() {
        assertThatCode(() -> earlier.checkSame(MACHINE, versions("abc", "25"), 100))
                .doesNotThrowAnyException();
    }

    @Test
    void aRunOfAnotherProgramMachineOrSizeMayNot() {
        assertThatThrownBy(() -> earlier.checkSame(MACHINE, versions("def", "25"), 100))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("commit=abc")
                .hasMessageContaining("commit=def");
        assertThatThrownBy(() -> earlier.checkSame(MACHINE, versions("abc", "24"), 100))
                .isInstanceOf(BenchmarkException.class);
        assertThatThrownBy(
                        () -> earlier.checkSame(Map.of("cores", "64"), versions("abc", "25"), 100))
                .isInstanceOf(BenchmarkException.class);
        assertThatThrownBy(() -> earlier.checkSame(MACHINE, versions("abc", "25"), 200))
                .isInstanceOf(BenchmarkException.class);
    }

    private static Results results(int scale, String note, Measurement... measurements) {
        return new Results(
                MACHINE,
                Map.of("JDK", "25", "commit", "abc", "PostgreSQL", "18"),
                Map.of(scale, Map.of("users", 100L * scale)),
                List.of(note),
                List.of(measurements));
    }

    private static Map<String, String> versions(String commit, String jdk) {
        return Map.of("commit", commit, "JDK", jdk);
    }

    private static Measurement measured(String subject, int scale, double seconds) {
        return new Measurement(subject, scale, 1, false, Map.of(Figures.WALL, seconds));
    }
}
