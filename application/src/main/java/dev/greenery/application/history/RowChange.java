package dev.greenery.application.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a row, or, where it was changed, to one column of it.
 *
 * @param at when it was noted
 * @param key the row's key
 * @param column empty unless the row was changed
 */
public record RowChange(Instant at, ChangeKind kind, String key, Optional<ColumnChange> column) {
    /** Checks that nothing is missing. */
    public RowChange {
        requireNonNull(at, "at is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(key, "key is null");
        requireNonNull(column, "column is null");
    }

    /**
     * What became of a column.
     *
     * @param before its value as a text; empty if there was none
     * @param after likewise
     */
    public record ColumnChange(String column, Optional<String> before, Optional<String> after) {
        /** Checks that nothing is missing. */
        public ColumnChange {
            requireNonNull(column, "column is null");
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }
}
