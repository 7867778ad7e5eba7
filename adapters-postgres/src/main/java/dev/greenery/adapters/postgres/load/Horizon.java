package dev.greenery.adapters.postgres.load;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest moment at which something can have happened: one row from the next century would make
 * all others look old. A day is for clocks that differ, and for local times that are taken for UTC.
 *
 * @param micros since 1970
 */
record Horizon(long micros) {
    private static final Duration TOLERANCE = Duration.ofDays(1);

    static Horizon at(Instant now) {
        return new Horizon(SECONDS.toMicros(now.plus(TOLERANCE).getEpochSecond()));
    }
}
