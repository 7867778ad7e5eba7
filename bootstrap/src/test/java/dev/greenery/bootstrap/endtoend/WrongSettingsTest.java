package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.bootstrap.Main;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

class WrongSettingsTest {
    @Test
    void theProgramEndsBeforeItDoesAnything() throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dgreenery.threads=many",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--db-url",
                        "mysql://me:secret@host/shop");
        command.environment().put("GREENERY_PORT", "abc");

        Process process = command.redirectOutput(Redirect.DISCARD).start();

        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8).lines())
                .contains(
                        "3 problem(s) in the configuration:",
                        "- GREENERY_PORT must be a whole number, not 'abc'",
                        "- -Dgreenery.threads must be a whole number, not 'many'")
                .anyMatch(line -> line.startsWith("- --db-url: The database URL is not one"))
                .noneMatch(line -> line.contains("secret"));
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
