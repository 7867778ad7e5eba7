package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What the business sets for all models.
 *
 * @param businessZone in which calendar days and clock hours are taken
 * @param lowStockThreshold units at or below which a product counts as running out
 */
public record Settings(ZoneId businessZone, int lowStockThreshold) {
    /** UTC, and fifty units. */
    public static final Settings DEFAULT = new Settings(ZoneOffset.UTC, 50);

    /** Checks that nothing is missing. */
    public Settings {
        requireNonNull(businessZone, "businessZone is null");
    }

    /** The calendar day of an instant in the business zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(businessZone).toLocalDate();
    }

    /** The start of the clock hour of an instant in the business zone. */
    public Instant hourOf(Instant instant) {
        return instant.atZone(businessZone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
