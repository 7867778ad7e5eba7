package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a thread has taken so far.
 *
 * @param name of which Linux keeps 15 characters
 */
public record ThreadTime(long id, String name, Duration cpu) {
    /** Checks that nothing is missing. */
    public ThreadTime {
        requireNonNull(name, "name is null");
        requireNonNull(cpu, "cpu is null");
    }
}
