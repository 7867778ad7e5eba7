package dev.greenery.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as a user starts it, in a process of its own, which can be killed as the power cut
 * does it, or stopped. It leads a process group, as what is started by a shell on a terminal does.
 */
final class ProgramProcess implements AutoCloseable {
    /**
     * Whether this machine has the programs with which a process takes signals as on a terminal.
     */
    static final boolean TAKES_SIGNALS = System.getProperty("os.name").equals("Linux");

    private static final Path BUILT = Path.of("target");

    private final Process process;
    private final BufferedReader results;
    private final BufferedReader progress;
    private final List<String> lines = new ArrayList<>();

    private ProgramProcess(Process process) {
        this.process = requireNonNull(process, "process is null");
        this.results = process.inputReader(UTF_8);
        this.progress = process.errorReader(UTF_8);
    }

    /** Builds all marts. */
    static ProgramProcess build(TestDatabase database) throws IOException {
        return at(database.url(), "build", "--full");
    }

    /** Builds mart core. */
    static ProgramProcess buildCore(TestDatabase database) throws IOException {
        return at(database.url(), "build", "--mart", "core");
    }

    /** On a server by URL. */
    static ProgramProcess at(String url, String... arguments) throws IOException {
        return start("GREENERY_DB_URL", url, arguments);
    }

    /** On the embedded server, which it starts. */
    static ProgramProcess in(Path home, String... arguments) throws IOException {
        return start("GREENERY_HOME", home.toString(), arguments);
    }

    /** Serves from a server by URL. */
    static ProgramProcess serve(String url) throws IOException {
        return serve("GREENERY_DB_URL", url);
    }

    /** Serves from the embedded server, which it starts. */
    static ProgramProcess serve(Path home) throws IOException {
        return serve("GREENERY_HOME", home.toString());
    }

    /** Its log may be long, and who does not read it would stop it. */
    private static ProgramProcess serve(String setting, String value) throws IOException {
        ProcessBuilder builder = builder(setting, value, "serve", "--port", "0");
        return new ProgramProcess(builder.redirectError(Redirect.DISCARD).start());
    }

    private static ProgramProcess start(String setting, String value, String... arguments)
            throws IOException {
        return new ProgramProcess(builder(setting, value, arguments).start());
    }

    private static ProcessBuilder builder(String setting, String value, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (TAKES_SIGNALS) {
            // What runs in the background of a script ignores Ctrl-C, and so do its children.
            command.addAll(List.of("setsid", "env", "--default-signal=INT"));
        }
        command.addAll(java());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(setting, value);
        return builder;
    }

    /** As the launcher calls it, but that the first process notes what the others load. */
    private static List<String> java() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + BUILT.resolve("greenery-tests.jsa"),
                "-Xlog:disable",
                "-jar",
                jar().toString());
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.toString().matches(".*/greenery-bootstrap-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("mvn package makes the program's jar"));
        }
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

    /**
     * Whether it has said that it has entered the stage. It says so before it does anything of the
     * stage, so that whoever has just heard from it otherwise can trust the answer.
     */
    synchronized boolean hasEntered(String stage) {
        try {
            while (progress.ready()) {
                lines.add(progress.readLine());
            }
            return lines.contains(stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads its next result, and waits for it. */
    String nextResult() throws IOException {
        return results.readLine();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook runs, no connection says goodbye. What it told can be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
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

    /** Waits for its end, unless the other is done before. */
    void awaitEndOr(CompletableFuture<?> other) {
        CompletableFuture.anyOf(process.onExit(), other).join();
    }

    /**
     * Waits for its end. Only then reads what it told, which is little: {@link #hasEntered} must
     * never wait for whoever reads.
     */
    Ended ended() throws InterruptedException {
        int exitCode = process.waitFor();
        synchronized (this) {
            progress.lines().forEach(lines::add);
            return new Ended(
                    exitCode,
                    results.lines().collect(Collectors.joining("\n")),
                    String.join("\n", lines));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
