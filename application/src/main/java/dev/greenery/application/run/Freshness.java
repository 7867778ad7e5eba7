package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fresh is what a build published.
 *
 * @param dataAsOf when the build began: all that had been committed before is in what it published
 * @param publishedAt when consumers saw it
 * @param oldestChange when the oldest of the changes was made that nobody saw before, by the clock
 *     of the warehouse; empty if none was noted
 */
public record Freshness(Instant dataAsOf, Instant publishedAt, Optional<Instant> oldestChange) {
    /** Checks that nothing is missing. */
    public Freshness {
        requireNonNull(dataAsOf, "dataAsOf is null");
        requireNonNull(publishedAt, "publishedAt is null");
        requireNonNull(oldestChange, "oldestChange is null");
    }

    /**
     * How long the oldest change had waited when consumers saw it. Clocks of two machines may
     * differ: it is never less than nothing.
     */
    public Optional<Duration> delay() {
        return oldestChange
                .map(change -> Duration.between(change, publishedAt))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }
}
