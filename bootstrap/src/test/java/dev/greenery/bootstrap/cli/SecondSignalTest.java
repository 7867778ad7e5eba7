package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.nio.file.Path;

class SecondSignalTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondCtrlCEndsAProgramThatIsStillEnding() throws Exception {
        Process process =
                new ProcessBuilder(
                                "env",
                                "--default-signal=INT",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessEnd.class.getName())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            assertThat(said.readLine()).isEqualTo("running");
            interrupt(process);
            assertThat(said.readLine()).isEqualTo("ending");
            interrupt(process);

            assertThat(process.waitFor()).isEqualTo(130);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid())).start().waitFor();
    }
}
