package dev.greenery.application.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest moment at which something can have happened: one row from the next century would make
 * all others look old. A day is for clocks that differ, and for local times that are taken for UTC.
 */
public record LatestMoment(Instant value) {
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** Checks that there is a moment. */
    public LatestMoment {
        requireNonNull(value, "value is null");
    }

    /** For who looks at this moment. */
    public static LatestMoment at(Instant now) {
        return new LatestMoment(now.plus(TOLERANCE));
    }

    /** Whether a moment lies in the future. */
    public boolean isBefore(Instant moment) {
        return moment.isAfter(value);
    }
}
