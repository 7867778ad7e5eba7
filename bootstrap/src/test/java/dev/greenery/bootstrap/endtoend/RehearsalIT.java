package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.marts.ProductMarts;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

@Tag("embedded")
class RehearsalIT {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRehearsalRunsThroughADemoAndAsksForItsPages() {
        assertThat(rehearse(folder.resolve("home"))).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("Published: " + String.join(", ", ProductMarts.names()));
    }

    @Test
    void aDemoBeginsAgainWhereAnotherHasEnded() {
        String home = folder.resolve("home").toString();
        assertThat(run("demo", "--exit", "--home", home)).as(err.toString()).isZero();
        String first = figures();

        assertThat(run("demo", "--exit", "--home", home)).as(err.toString()).isZero();

        assertThat(figures()).isEqualTo(first);
    }

    /** What was printed of metrics since this was last asked. */
    private String figures() {
        String figures =
                out.toString()
                        .lines()
                        .filter(line -> line.startsWith("re"))
                        .collect(Collectors.joining("\n"));
        out.getBuffer().setLength(0);
        return figures;
    }

    @Test
    void aRehearsalLeavesOtherDataAlone() {
        Path home = folder.resolve("home");
        Path sample = folder.resolve("sample");
        assertThat(run("generate", "--users", "7", "--out", sample.toString())).isZero();
        assertThat(run("import", sample.toString(), "--home", home.toString())).isZero();

        assertThat(rehearse(home)).isEqualTo(3);

        assertThat(err.toString()).contains("the warehouse holds").contains("7 user(s)");
    }

    private int rehearse(Path home) {
        return run("rehearse", "--home", home.toString());
    }

    private int run(String... arguments) {
        try (Program program =
                new Program(MicronautPlatform::start, new PrintWriter(out), new PrintWriter(err))) {
            return program.run(arguments);
        }
    }
}
