package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The program under test, started as users start it.
 *
 * @param launcher which hands over to Java and is its process then
 * @param timeLimit after which a run is ended
 */
public record Program(Path launcher, Duration timeLimit) {
    /** Checks that nothing is missing. */
    public Program {
        requireNonNull(launcher, "launcher is null");
        requireNonNull(timeLimit, "timeLimit is null");
    }

    /** The program of a checkout. */
    public static Program of(Path root, Duration timeLimit) {
        return new Program(root.resolve("greenery").toAbsolutePath().normalize(), timeLimit);
    }

    /** Runs a command to its end. */
    public void run(String... arguments) {
        try (RunningProgram running = start(List.of(), arguments)) {
            running.awaitSuccess();
        }
    }

    /**
     * Starts a command that runs until it is closed.
     *
     * @throws BenchmarkException if there is no launcher
     */
    public RunningProgram start(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Both sides have the same Java.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GREENERY_JAVA_OPTS", String.join(" ", javaOptions));
        try {
            // To a file: a pipe that nobody empties would stop the process.
            Path output = Files.createTempFile("greenery-bench", ".out");
            long startedAt = System.nanoTime();
            Process process = builder.redirectOutput(output.toFile()).start();
            return new RunningProgram(process, output, startedAt, timeLimit);
        } catch (IOException e) {
            throw new BenchmarkException(
                    "Cannot start %s; --root names a checkout".formatted(launcher), e);
        }
    }
}
