package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the business sets for all models.
 *
 * @param businessZone in which calendar days and clock hours are taken
 * @param lowStockThreshold units at or below which a product counts as running out
 */
public record Settings(ZoneId businessZone, int lowStockThreshold) {
    /** UTC, and fifty units. */
    public static final Settings DEFAULT = new Settings(ZoneOffset.UTC, 50);

    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long SECONDS_PER_DAY = 86_400;

    /** Checks that nothing is missing. */
    public Settings {
        requireNonNull(businessZone, "businessZone is null");
    }

    /** The calendar day of an instant in the business zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofEpochDay(
                Math.floorDiv(instant.getEpochSecond() + offsetAt(instant), SECONDS_PER_DAY));
    }

    /** The start of the clock hour of an instant in the business zone. */
    public Instant hourOf(Instant instant) {
        int offset = offsetAt(instant);
        long local = instant.getEpochSecond() + offset;
        return Instant.ofEpochSecond(local - Math.floorMod(local, SECONDS_PER_HOUR) - offset);
    }

    /** Seconds east of Greenwich; asked for every event, so that no calendar is made for each. */
    private int offsetAt(Instant instant) {
        return businessZone instanceof ZoneOffset fixed
                ? fixed.getTotalSeconds()
                : businessZone.getRules().getOffset(instant).getTotalSeconds();
    }
}
