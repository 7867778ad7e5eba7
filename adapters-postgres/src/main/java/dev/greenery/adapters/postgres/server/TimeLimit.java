package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The time that a reader has; it passes from the moment that the limit is made. */
public final class TimeLimit {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Optional<Duration> total;
    private final LongSupplier ticker;
    private final long startedAt;

    /**
     * Starts the time.
     *
     * @param total empty for as long as it takes
     * @param ticker nanoseconds since any moment, as of {@link System#nanoTime}
     */
    public TimeLimit(Optional<Duration> total, LongSupplier ticker) {
        this.total = requireNonNull(total, "total is null");
        this.ticker = requireNonNull(ticker, "ticker is null");
        this.startedAt = ticker.getAsLong();
    }

    /** As long as it takes. */
    public static TimeLimit none() {
        return new TimeLimit(Optional.empty(), System::nanoTime);
    }

    /** What is left, a millisecond at least: no time at all means no limit to the server. */
    public Optional<Duration> left() {
        return total.map(this::left);
    }

    private Duration left(Duration all) {
        Duration left = all.minusNanos(ticker.getAsLong() - startedAt);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /**
     * What the server is to be told. Telling takes a round trip, and most requests end in a small
     * part of their time: until half of it is over, the server is told the same for all of them.
     */
    public Optional<Duration> told() {
        return total.map(all -> isHalfOver(all) ? left(all) : all);
    }

    private boolean isHalfOver(Duration all) {
        return left(all).multipliedBy(2).compareTo(all) < 0;
    }
}
