package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program with little memory writes days of many users: what it writes is never held. */
class SampleMemoryTest {
    private static final String HEAP = "-Xmx20m";
    private static final int USERS = 6_000;
    private static final int DAYS = 2;

    @TempDir private Path directory;

    @Test
    void days_of_many_users_take_no_more_memory_than_those_of_few()
            throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DiscardedDays.class.getName(),
                                Integer.toString(USERS),
                                Integer.toString(DAYS))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).isEqualTo("days: %d%n".formatted(DAYS));
        assertThat(process.exitValue()).isZero();
    }
}
