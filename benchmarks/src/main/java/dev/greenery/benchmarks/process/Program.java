package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program under test, started as users start it.
 *
 * @param launcher which hands over to Java and is its process then
 * @param timeLimit after which a run is ended
 */
public record Program(Path launcher, Duration timeLimit) {
    /** Java for the launcher, so that both sides have the same. */
    private static final String JAVA_HOME = "JAVA_HOME";

    /** What the launcher hands to Java after its own options. */
    private static final String OPTIONS = "GREENERY_JAVA_OPTS";

    /** Checks that nothing is missing. */
    public Program {
        requireNonNull(launcher, "launcher is null");
        requireNonNull(timeLimit, "timeLimit is null");
    }

    /**
     * The program of a checkout.
     *
     * @throws BenchmarkException if it has no launcher
     */
    public static Program of(Path root, Duration timeLimit) {
        Path launcher = root.resolve("greenery").toAbsolutePath().normalize();
        if (!Files.isExecutable(launcher)) {
            throw new BenchmarkException(
                    "There is no launcher %s; --root names a checkout".formatted(launcher));
        }
        return new Program(launcher, timeLimit);
    }

    /** Runs a command to its end, and gives what it wrote. */
    public String run(List<String> javaOptions, String... arguments) {
        try (RunningProgram running = start(javaOptions, arguments)) {
            running.awaitSuccess(timeLimit);
            return running.output();
        }
    }

    /** Starts a command that runs until it is closed. */
    public RunningProgram start(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return RunningProgram.start(
                command,
                Map.of(JAVA_HOME, System.getProperty("java.home"), OPTIONS, words(javaOptions)));
    }

    private static String words(List<String> javaOptions) {
        for (String option : javaOptions) {
            if (option.contains(" ")) {
                throw new BenchmarkException(
                        "The launcher takes no option with a blank, such as '%s'; --work names a"
                                        .formatted(option)
                                + " folder without one");
            }
        }
        return String.join(" ", javaOptions);
    }
}
