package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

/** By which column rows are ordered. Rows without a value come last, in either direction. */
public record Ordering(String column, Direction direction) {
    /** Checks that nothing is missing. */
    public Ordering {
        requireNonNull(column, "column is null");
        requireNonNull(direction, "direction is null");
    }

    /** Which way. */
    public enum Direction {
        /** From the least to the greatest. */
        ASCENDING,
        /** From the greatest to the least. */
        DESCENDING
    }

    /** From the least to the greatest. */
    public static Ordering ascending(String column) {
        return new Ordering(column, Direction.ASCENDING);
    }

    /** From the greatest to the least. */
    public static Ordering descending(String column) {
        return new Ordering(column, Direction.DESCENDING);
    }
}
