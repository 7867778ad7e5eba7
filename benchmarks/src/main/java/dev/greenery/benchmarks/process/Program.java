package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program under test, started as users start it.
 *
 * @param jar with its libraries beside it
 * @param timeLimit after which a run is ended
 */
public record Program(Path jar, Duration timeLimit) {
    /** What the launcher {@code greenery} hands to Java. */
    public static final List<String> LAUNCHER_OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC");

    /** What it hands to Java besides, so that help compiles little. */
    public static final List<String> HELP_OPTIONS = List.of("-XX:TieredStopAtLevel=1");

    /** What it hands to Java besides, so that little is compiled until a server is ready. */
    public static final List<String> START_OPTIONS =
            List.of("-XX:Tier2InvokeNotifyFreqLog=15", "-XX:Tier2BackedgeNotifyFreqLog=18");

    /** Checks that nothing is missing. */
    public Program {
        requireNonNull(jar, "jar is null");
        requireNonNull(timeLimit, "timeLimit is null");
    }

    /**
     * The program of a checkout.
     *
     * @throws BenchmarkException if it has not been built
     */
    public static Program of(Path root, Duration timeLimit) {
        Path target = root.resolve("bootstrap/target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(Program::isProgram)
                        .findFirst()
                        .map(jar -> new Program(jar, timeLimit))
                        .orElseThrow(() -> notBuilt(target));
            } catch (IOException e) {
                throw new BenchmarkException("Cannot read " + target, e);
            }
        }
        throw notBuilt(target);
    }

    private static boolean isProgram(Path file) {
        return file.getFileName()
                .toString()
                .matches("greenery-bootstrap-[0-9.]+(-SNAPSHOT)?\\.jar");
    }

    private static BenchmarkException notBuilt(Path target) {
        return new BenchmarkException(
                "There is no program in %s; ./greenery-bench builds it".formatted(target));
    }

    /** Runs a command to its end. */
    public ProcessRun run(List<String> javaOptions, String... arguments) {
        try (RunningProgram running = start(javaOptions, arguments)) {
            return running.awaitEnd(timeLimit);
        }
    }

    /** Starts a command that runs until it is closed. */
    public RunningProgram start(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHER_OPTIONS);
        command.addAll(compilerOptions(List.of(arguments)));
        command.addAll(cacheOptions(arguments));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return RunningProgram.start(command);
    }

    /** As the launcher does it, for the commands that are measured. */
    private static List<String> compilerOptions(List<String> arguments) {
        if (arguments.contains("--help")) {
            return HELP_OPTIONS;
        }
        return arguments.contains("serve") || arguments.contains("show")
                ? START_OPTIONS
                : List.of();
    }

    /** As the launcher: what was noted in a rehearsal helps all but the help. */
    private List<String> cacheOptions(String... arguments) {
        Path cache = jar.resolveSibling("greenery.aot");
        return Files.exists(cache) && !List.of(arguments).contains("--help")
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }
}
