package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ProgramTest {
    @Test
    void theMeasuredProgramHasTheOptionsOfTheLauncher() throws IOException {
        String launcher = Files.readString(Path.of("..", "greenery"));
        int start = launcher.indexOf("java_options=(");
        String options = launcher.substring(start, launcher.indexOf(")", start));

        assertThat(options.lines().skip(1).map(String::strip))
                .containsExactlyElementsOf(Program.LAUNCHER_OPTIONS);
    }

    @Test
    void theMeasuredCommandsHaveTheirOptionsOfTheLauncher() throws IOException {
        assertThat(Files.readString(Path.of("..", "greenery")))
                .contains(added(Program.HELP_OPTIONS), added(Program.START_OPTIONS));
    }

    private static String added(List<String> options) {
        return "java_options+=(" + String.join(" ", options) + ")";
    }
}
