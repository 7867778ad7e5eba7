package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A column of a model.
 *
 * @param name in the warehouse
 * @param description one sentence; empty when the name says it all
 * @param reader how the value is read from a row
 */
public record ColumnDefinition(
        String name,
        ColumnType type,
        boolean nullable,
        ColumnRole role,
        boolean pii,
        String description,
        Optional<ColumnReference> reference,
        ColumnReader reader) {
    /** Checks that nothing is missing. */
    public ColumnDefinition {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(role, "role is null");
        requireNonNull(description, "description is null");
        requireNonNull(reference, "reference is null");
        requireNonNull(reader, "reader is null");
    }

    /** Whether the column is part of the grain. */
    public boolean isKey() {
        return role == ColumnRole.KEY;
    }
}
