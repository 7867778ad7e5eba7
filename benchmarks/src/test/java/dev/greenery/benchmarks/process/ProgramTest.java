package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

class ProgramTest {
    @TempDir private Path root;

    @Test
    void theLauncherOfTheCheckoutIsStartedWithThisJavaAndTheOptions() throws IOException {
        launcher("echo \"$JAVA_HOME|$GREENERY_JAVA_OPTS|$*\"");

        String output = program().run(List.of("-Xmx1m", "-Xint"), "build", "--home", "a b");

        assertThat(output)
                .isEqualTo(System.getProperty("java.home") + "|-Xmx1m -Xint|build --home a b");
    }

    @Test
    void anOptionWithABlankIsRefusedBecauseTheLauncherWouldSplitIt() throws IOException {
        launcher("true");

        assertThatThrownBy(() -> program().run(List.of("-Xlog:gc:file=/my files/gc.log"), "build"))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("/my files/gc.log")
                .hasMessageContaining("--work");
    }

    @Test
    void aFolderWithoutALauncherIsNoCheckout() {
        assertThatThrownBy(this::program)
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("--root");
    }

    private Program program() {
        return Program.of(root, Duration.ofMinutes(1));
    }

    private void launcher(String script) throws IOException {
        Path launcher = Files.writeString(root.resolve("greenery"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }
}
