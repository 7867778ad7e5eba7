package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process that has ended.
 *
 * @param wall from its start to its end
 * @param cpu in user and kernel mode; empty where the system does not tell
 * @param peakResidentBytes the most memory that it had at once; empty where the system does not
 *     tell
 * @param output what it wrote, to both streams
 */
public record ProcessRun(
        int exitCode,
        Duration wall,
        Optional<Duration> cpu,
        OptionalLong peakResidentBytes,
        String output) {
    /** Checks that nothing is missing. */
    public ProcessRun {
        requireNonNull(wall, "wall is null");
        requireNonNull(cpu, "cpu is null");
        requireNonNull(peakResidentBytes, "peakResidentBytes is null");
        requireNonNull(output, "output is null");
    }

    /**
     * This run, if the program was content.
     *
     * @throws BenchmarkException with the end of its output otherwise
     */
    public ProcessRun succeeded(String what) {
        if (exitCode != 0) {
            throw new BenchmarkException(
                    "%s ended with exit code %d: %s".formatted(what, exitCode, output.strip()));
        }
        return this;
    }
}
