package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class RehearsalIT {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRehearsalRunsThroughADemoAndAsksForItsPages() {
        assertThat(rehearse(folder.resolve("home"))).as(err.toString()).isZero();

        assertThat(out.toString()).contains("Published: core, marketing, product");
    }

    @Test
    void aRehearsalLeavesOtherDataAlone() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("something"), "of somebody else");

        assertThat(rehearse(home)).isEqualTo(3);

        assertThat(err.toString()).contains("holds other data");
        assertThat(home).isDirectoryContaining("glob:**something");
    }

    private int rehearse(Path home) {
        try (Program program =
                new Program(MicronautPlatform::start, new PrintWriter(out), new PrintWriter(err))) {
            return program.run("rehearse", "--home", home.toString());
        }
    }
}
