package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A process that is watched while it runs: when it has ended, nothing tells what it took. */
public final class RunningProgram implements AutoCloseable {
    private static final int POLL_MILLIS = 5;
    private static final int QUOTED_CHARACTERS = 4_000;
    private static final int PATIENCE_AT_CLOSE_SECONDS = 20;

    private final Process process;
    private final Path outputFile;
    private final long startedAt;
    private Optional<Duration> cpu = Optional.empty();
    private OptionalLong peakResidentBytes = OptionalLong.empty();

    private RunningProgram(Process process, Path outputFile, long startedAt) {
        this.process = process;
        this.outputFile = outputFile;
        this.startedAt = startedAt;
    }

    static RunningProgram start(List<String> command, Map<String, String> environment) {
        try {
            // To a file: a pipe that nobody empties would stop the process.
            Path output = Files.createTempFile("greenery-bench", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            long startedAt = System.nanoTime();
            return new RunningProgram(builder.start(), output, startedAt);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot start " + command.getFirst(), e);
        }
    }

    /** The number by which the system knows the process. */
    public long pid() {
        return process.pid();
    }

    /** Since the process was started. */
    public Duration wall() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** What the process has taken so far; empty where the system does not tell. */
    public Optional<Duration> cpu() {
        watch();
        return cpu;
    }

    /** The most memory that it had at once, in bytes; empty where the system does not tell. */
    public OptionalLong peakResidentBytes() {
        return peakResidentBytes;
    }

    /** The memory that the process has now, in bytes; empty where the system does not tell. */
    public OptionalLong residentBytes() {
        return ProcessFiles.bytes(process.pid(), "VmRSS");
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The end of what it wrote so far, to both streams. */
    public String output() {
        try {
            String text = Files.readString(outputFile).strip();
            return text.substring(Math.max(0, text.length() - QUOTED_CHARACTERS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Watches the process until it ends well, and tells how long that took.
     *
     * @throws BenchmarkException if it takes longer than the limit, or ends with a failure
     */
    public Duration awaitSuccess(Duration limit) {
        Duration wall = awaitEnd(limit);
        if (process.exitValue() != 0) {
            throw new BenchmarkException(
                    "A run ended with exit code %d: %s".formatted(process.exitValue(), output()));
        }
        return wall;
    }

    /** The same, however it ends. */
    public Duration awaitEnd(Duration limit) {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                watch();
                if (wall().compareTo(limit) > 0) {
                    throw new BenchmarkException(
                            "A run took more than %d s and was ended; --time-limit allows more"
                                    .formatted(limit.toSeconds()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for a process", e);
        }
        return wall();
    }

    private void watch() {
        ProcessFiles.cpu(process.pid()).ifPresent(time -> cpu = Optional.of(time));
        OptionalLong peak = ProcessFiles.bytes(process.pid(), "VmHWM");
        if (peak.isPresent()) {
            peakResidentBytes = peak;
        }
    }

    /** Ends the process if it still runs. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(outputFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
