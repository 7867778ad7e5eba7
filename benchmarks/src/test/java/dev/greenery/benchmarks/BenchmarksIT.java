package dev.greenery.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.benchmarks.report.JsonFile;
import dev.greenery.benchmarks.report.Names;
import dev.greenery.benchmarks.report.Results;
import dev.greenery.bootstrap.marts.MartDiscovery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole harness at a small size: both sides must agree on every row and run every test. */
class BenchmarksIT {
    private static final Path JAR = Path.of("target/greenery-benchmarks-0.1.0-SNAPSHOT.jar");

    @Test
    void bothSidesAreMeasuredAndAgree(@TempDir Path work, @TempDir Path out)
            throws IOException, InterruptedException {
        int exitCode =
                run(
                        "--users=200",
                        "--runs=1",
                        "--warmups=0",
                        "--time-limit=5",
                        "--work=" + work,
                        "--out=" + out);

        assertThat(exitCode).isZero();
        Results results = JsonFile.read(out.resolve("results.json"), Results.class);
        assertThat(results.medians(Names.BUILD, 1))
                .containsKeys(Names.WALL, Names.PEAK_HEAP, "wal_bytes");
        assertThat(results.medians(Names.PROFILE_PARTS, 1)).containsKey("application.pass");
        double declared =
                MartDiscovery.discover(BenchmarksIT.class.getClassLoader()).models().stream()
                        .mapToLong(model -> model.tests().size())
                        .sum();
        // A model or test without SQL is named; nothing else may be missing.
        boolean isComplete = results.notes().stream().noneMatch(note -> note.contains("no SQL"));
        for (String opponent : Names.OPPONENTS) {
            double tests = results.median(opponent, 1, "tests");
            assertThat(tests).as(opponent).isLessThanOrEqualTo(declared).isPositive();
            assertThat(isComplete).isEqualTo(tests == declared);
        }
        assertThat(results.notes()).anySatisfy(note -> assertThat(note).contains("are the same"));
        assertThat(out.resolve("README.md")).content().contains("serve until ready");
        assertThat(out.resolve("README.md")).content().contains("## Where the time goes");
        assertThat(out.resolve("flame.html")).content().contains("Builder threads");
        assertThat(work).isEmptyDirectory();
    }

    /** As a process of its own, as packaged: here the program's libraries would be there twice. */
    private static int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dgreenery.root=..", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/benchmarks-it.log"))
                        .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
