package dev.greenery.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.ResultsFile;
import dev.greenery.benchmarks.result.Subjects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The whole harness at a small size: both sides must agree on every row and run every test. */
class BenchmarksIT {
    private static final int DECLARED_TESTS = 188;

    @Test
    void bothSidesAreMeasuredAndAgree(@TempDir Path work, @TempDir Path out) {
        int exitCode =
                Main.run(
                        "--root=..",
                        "--users=200",
                        "--runs=1",
                        "--warmups=0",
                        "--work=" + work,
                        "--out=" + out);

        assertThat(exitCode).isZero();
        Results results = new ResultsFile<>(out.resolve("results.json"), Results.class).read();
        assertThat(results.median(Subjects.BUILD, 1, Figures.WALL)).isPresent();
        assertThat(results.median(Subjects.SQL_2, 1, "tests")).contains((double) DECLARED_TESTS);
        assertThat(results.median(Subjects.SQL_1, 1, "tests")).contains((double) DECLARED_TESTS);
        assertThat(results.notes()).anySatisfy(note -> assertThat(note).contains("are the same"));
        assertThat(out.resolve("README.md")).content().contains("serve until ready");
        assertThat(work).isEmptyDirectory();
    }
}
