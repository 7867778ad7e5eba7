package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row in which two versions of a table differ. Personal data is masked, if it is to be. */
public sealed interface RowDifference {
    /** The values of the key's columns, in their order. */
    List<Object> key();

    /** Only the later version has the row. */
    record Added(List<Object> key) implements RowDifference {
        /** Copies the list. */
        public Added {
            key = List.copyOf(key);
        }
    }

    /** Only the earlier version has the row. */
    record Removed(List<Object> key) implements RowDifference {
        /** Copies the list. */
        public Removed {
            key = List.copyOf(key);
        }
    }

    /**
     * Both have the row, with other values.
     *
     * @param values by column, only those that differ
     */
    record Changed(List<Object> key, Map<String, ValueChange> values) implements RowDifference {
        /** Copies what it holds, and keeps the order. */
        public Changed {
            key = List.copyOf(key);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** What a column held and holds; empty where it has no value. */
    record ValueChange(Optional<Object> before, Optional<Object> after) {
        /** Checks that nothing is missing. */
        public ValueChange {
            requireNonNull(before, "before is null");
            requireNonNull(after, "after is null");
        }
    }
}
