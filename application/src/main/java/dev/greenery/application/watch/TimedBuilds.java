package dev.greenery.application.watch;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.KeepBuilt.Times;
import dev.greenery.application.port.out.RunLog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Builds at fixed times. Of several who do so, whoever takes the lock first builds; the others find
 * the lock taken, or the run in the log.
 */
record TimedBuilds(
        Attempts attempts, List<String> marts, RunLog log, Times times, InstantSource clock) {
    /** Clocks are set, and machines sleep: whoever waits for long looks now and then. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    TimedBuilds {
        requireNonNull(attempts, "attempts is null");
        marts = List.copyOf(marts);
        requireNonNull(log, "log is null");
        requireNonNull(times, "times is null");
        requireNonNull(clock, "clock is null");
    }

    void run() {
        Optional<Instant> next = times.after(clock.instant());
        while (next.isPresent()) {
            Instant time = next.get();
            attempts.listener().waiting();
            if (endsBefore(time)) {
                return;
            }
            attempts.attempt(() -> true, () -> !log.hasBuilt(marts, time));
            next = times.after(later(time, clock.instant()));
        }
    }

    private boolean endsBefore(Instant time) {
        boolean ends = attempts.ending().isRequested();
        Duration left = Duration.between(clock.instant(), time);
        while (!ends && left.isPositive()) {
            ends = attempts.endsWithin(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
            left = Duration.between(clock.instant(), time);
        }
        return ends;
    }

    /** Times that passed while it built are left out. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
