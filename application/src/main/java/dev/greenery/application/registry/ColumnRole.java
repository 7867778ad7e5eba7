package dev.greenery.application.registry;

/** What a column is for. */
public enum ColumnRole {
    /** Part of the grain. */
    KEY,
    /** An additive measure of a rollup. */
    SUM,
    /** The least of a rollup's contributions. */
    MIN,
    /** The greatest of a rollup's contributions. */
    MAX,
    /** Filled once a rollup's contributions are merged. */
    COMPLETED,
    /** Follows from the other columns. */
    DERIVED,
    /** Anything else that is told of the row. */
    ATTRIBUTE
}
