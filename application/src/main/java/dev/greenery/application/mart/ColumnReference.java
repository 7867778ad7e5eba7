package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

/** A column's reference to the key of another model. */
public record ColumnReference(Class<? extends Record> to, Severity unresolved) {
    /** Checks that nothing is missing. */
    public ColumnReference {
        requireNonNull(to, "to is null");
        requireNonNull(unresolved, "unresolved is null");
    }
}
