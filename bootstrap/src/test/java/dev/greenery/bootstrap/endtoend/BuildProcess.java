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

/**
 * A build in a process of its own, which can be killed as the power cut does it, or stopped. It
 * leads a process group, as what is started by a shell on a terminal does.
 */
final class BuildProcess implements AutoCloseable {
    /**
     * Whether this machine has the programs with which a process takes signals as on a terminal.
     */
    static final boolean TAKES_SIGNALS = System.getProperty("os.name").equals("Linux");

    private final Process process;
    private final BufferedReader progress;
    private final List<String> lines = new ArrayList<>();

    private BuildProcess(Process process) {
        this.process = requireNonNull(process, "process is null");
        this.progress = process.errorReader(UTF_8);
    }

    static BuildProcess start(TestDatabase database) throws IOException {
        return start("GREENERY_DB_URL", database.url());
    }

    /** On the embedded server, which it starts. */
    static BuildProcess start(Path home) throws IOException {
        return start("GREENERY_HOME", home.toString());
    }

    private static BuildProcess start(String setting, String value) throws IOException {
        List<String> command = new ArrayList<>();
        if (TAKES_SIGNALS) {
            // What runs in the background of a script ignores Ctrl-C, and so do its children.
            command.addAll(List.of("setsid", "env", "--default-signal=INT"));
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(setting, value);
        return new BuildProcess(builder.redirectOutput(Redirect.DISCARD).start());
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

    /** Sends a signal to the program alone. */
    void signal(String name) throws IOException, InterruptedException {
        kill(name, Long.toString(process.pid()));
    }

    /** Sends SIGINT as a terminal does: to the program, and to all that it has started. */
    void pressCtrlC() throws IOException, InterruptedException {
        kill("INT", "-" + process.pid());
    }

    private static void kill(String signal, String target)
            throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-s", signal, "--", target).start().waitFor();
        if (exitCode != 0) {
            throw new AssertionError("kill ended with " + exitCode);
        }
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
