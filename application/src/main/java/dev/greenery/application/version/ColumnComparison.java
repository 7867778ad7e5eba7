package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.version.RowDifference.ValueChange;

import java.util.List;

/**
 * A column in which rows of two versions differ.
 *
 * @param rows in how many, of those that both versions have
 * @param samples a few of them, those with the least keys
 */
public record ColumnComparison(String column, long rows, List<Sample> samples) {
    /** Checks that nothing is missing. */
    public ColumnComparison {
        requireNonNull(column, "column is null");
        samples = List.copyOf(samples);
    }

    /** What the column held and holds in one row. */
    public record Sample(List<Object> key, ValueChange change) {
        /** Checks that nothing is missing. */
        public Sample {
            key = List.copyOf(key);
            requireNonNull(change, "change is null");
        }
    }
}
