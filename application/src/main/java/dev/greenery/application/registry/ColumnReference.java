package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Severity;

/** A column's reference to the key of another model. */
public record ColumnReference(Class<? extends Record> to, Severity unresolved) {
    /** Checks that nothing is missing. */
    public ColumnReference {
        requireNonNull(to, "to is null");
        requireNonNull(unresolved, "unresolved is null");
    }
}
