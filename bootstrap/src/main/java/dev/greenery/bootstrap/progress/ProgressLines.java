package dev.greenery.bootstrap.progress;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A line per step, and another one now and then where a step takes long. */
final class ProgressLines implements ProgressDisplay {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final long PERCENT = 100;

    private final PrintWriter err;
    private final InstantSource clock;
    private String current = "";
    private Instant lastLine;

    ProgressLines(PrintWriter err, InstantSource clock) {
        this.err = requireNonNull(err, "err is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.lastLine = clock.instant();
    }

    @Override
    public synchronized void advance(String step, long done, long total) {
        Instant now = clock.instant();
        if (!step.equals(current)) {
            current = step;
            tell(step, now);
        } else if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            tell("%s: %s".formatted(step, total > 0 ? share(done, total) : done), now);
        }
    }

    private static String share(long done, long total) {
        return Math.min(PERCENT, Math.round((double) done * PERCENT / total)) + " %";
    }

    private void tell(String line, Instant now) {
        lastLine = now;
        err.println(line);
        err.flush();
    }

    @Override
    public synchronized void close() {
        err.flush();
    }
}
