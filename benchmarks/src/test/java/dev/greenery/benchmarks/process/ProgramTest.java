package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProgramTest {
    @Test
    void theMeasuredProgramHasTheOptionsOfTheLauncher() throws IOException {
        String launcher = Files.readString(Path.of("..", "greenery"));
        String start = launcher.substring(launcher.lastIndexOf("exec \"$jdk/bin/java\""));

        assertThat(start.lines().map(line -> line.strip().replace(" \\", "")))
                .filteredOn(line -> line.startsWith("-") && !line.startsWith("-jar"))
                .containsExactlyElementsOf(Program.LAUNCHER_OPTIONS);
    }
}
