package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Which sample to write, day after day.
 *
 * @param first the first day's sample; each day's files go into a directory of their own below its
 *     directory, and what it says of faults and overwriting holds for each day
 * @param days how many days, from 1 to {@link #MOST_DAYS}
 */
public record DaysRequest(SampleRequest first, int days) {
    /** Some years; each day holds all that was before. */
    public static final int MOST_DAYS = 999;

    private static final int LEAST_DIGITS = 2;

    /**
     * Checks the number of days.
     *
     * @throws IllegalArgumentException if there are too few or too many
     */
    public DaysRequest {
        requireNonNull(first, "first is null");
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A sample has from 1 to %d days, not %d".formatted(MOST_DAYS, days));
        }
    }

    /**
     * The directory of a day, such as {@code day-01}, or {@code day-001} where there are more than
     * 99: their names are in the order of days.
     *
     * @param day from 1
     */
    public Path directory(int day) {
        int digits = Math.max(LEAST_DIGITS, String.valueOf(days).length());
        return first.directory().resolve("day-" + ("%0" + digits + "d").formatted(day));
    }
}
