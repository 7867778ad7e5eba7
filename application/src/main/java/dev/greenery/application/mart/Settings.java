package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.mart.variable.VariableValues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the business sets: for all models, and what marts leave open.
 *
 * @param businessZone in which calendar days and clock hours are taken
 * @param variables of marts
 */
public record Settings(ZoneId businessZone, VariableValues variables) {
    /** UTC, and every variable as its mart has it. */
    public static final Settings DEFAULT = in(ZoneOffset.UTC);

    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long SECONDS_PER_DAY = 86_400;

    /** Checks that nothing is missing. */
    public Settings {
        requireNonNull(businessZone, "businessZone is null");
        requireNonNull(variables, "variables is null");
    }

    /** This business zone, and every variable as its mart has it. */
    public static Settings in(ZoneId businessZone) {
        return new Settings(businessZone, VariableValues.NONE);
    }

    /**
     * These, with a variable set.
     *
     * @throws IllegalArgumentException if the variable does not allow the value
     */
    public <T extends Comparable<? super T>> Settings with(Variable<T> variable, T value) {
        return new Settings(businessZone, variables.with(variable, value));
    }

    /**
     * What a variable is set to.
     *
     * @throws dev.greenery.application.mart.variable.UndeclaredVariableException if no mart that is
     *     built declares it
     */
    public <T extends Comparable<? super T>> T value(Variable<T> variable) {
        return variables.value(variable);
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
