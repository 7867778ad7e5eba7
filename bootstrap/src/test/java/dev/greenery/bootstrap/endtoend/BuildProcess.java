package dev.greenery.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.Main;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A build in a process of its own, which can be killed as the power cut does it. */
final class BuildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader progress;
    private final List<String> lines = new ArrayList<>();

    private BuildProcess(Process process) {
        this.process = requireNonNull(process, "process is null");
        this.progress = process.errorReader(UTF_8);
    }

    static BuildProcess start(TestDatabase database) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build");
        command.environment().put("GREENERY_DB_URL", database.url());
        return new BuildProcess(command.redirectOutput(Redirect.DISCARD).start());
    }

    /** Reads what it tells until it says that it has entered the stage. */
    void awaitStage(String stage) throws IOException {
        String line = progress.readLine();
        while (line != null && !line.equals(stage)) {
            lines.add(line);
            line = progress.readLine();
        }
        if (line == null) {
            throw new AssertionError("The build ended before '%s': %s".formatted(stage, lines));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook runs, no connection says goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end: the exit code, and the last line that it told. */
    String ended() throws IOException, InterruptedException {
        progress.lines().forEach(lines::add);
        return process.waitFor() + ": " + lines.getLast();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
