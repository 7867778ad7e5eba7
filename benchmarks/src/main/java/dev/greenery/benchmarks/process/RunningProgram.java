package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that is watched while it runs: when it has ended, nothing tells what it took. */
public final class RunningProgram implements AutoCloseable {
    private static final int POLL_MILLIS = 5;
    private static final int QUOTED_CHARACTERS = 4_000;
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Path outputFile;
    private final long startedAt;
    private final Duration timeLimit;
    private double cpuSeconds = Double.NaN;
    private double peakResidentBytes = Double.NaN;

    RunningProgram(Process process, Path outputFile, long startedAt, Duration timeLimit) {
        this.process = requireNonNull(process, "process is null");
        this.outputFile = requireNonNull(outputFile, "outputFile is null");
        this.startedAt = startedAt;
        this.timeLimit = requireNonNull(timeLimit, "timeLimit is null");
    }

    /** Since the process was started. */
    public double wallSeconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** What the process has taken so far of the processors. */
    public double cpuSeconds() {
        watch();
        return cpuSeconds;
    }

    /** The most memory that it had at once. */
    public double peakResidentBytes() {
        return peakResidentBytes;
    }

    /** The memory that the process has now. */
    public double residentBytes() {
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
     * Watches the process until it ends well, and tells how many seconds that took.
     *
     * @throws BenchmarkException if it takes longer than the limit, or ends with a failure
     */
    public double awaitSuccess() {
        double seconds = awaitEnd();
        if (process.exitValue() != 0) {
            throw new BenchmarkException(
                    "A run ended with exit code %d: %s".formatted(process.exitValue(), output()));
        }
        return seconds;
    }

    /** The same, however it ends. */
    public double awaitEnd() {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                watch();
                if (wallSeconds() > timeLimit.toSeconds()) {
                    throw new BenchmarkException(
                            "A run took more than %d s and was ended; --time-limit allows more"
                                    .formatted(timeLimit.toSeconds()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for a process", e);
        }
        return wallSeconds();
    }

    private void watch() {
        double cpu = ProcessFiles.cpuSeconds(process.pid());
        double peak = ProcessFiles.bytes(process.pid(), "VmHWM");
        // Of a process that has just ended the last look stands.
        cpuSeconds = Double.isNaN(cpu) ? cpuSeconds : cpu;
        peakResidentBytes = Double.isNaN(peak) ? peakResidentBytes : peak;
    }

    /** Ends the process if it still runs: by force if it is told in vain. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        try {
            Files.deleteIfExists(outputFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
