package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.row.ColumnReader;
import dev.greenery.application.row.ColumnType;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A column of a model.
 *
 * @param name in the warehouse
 * @param description one sentence; empty when the name says it all
 * @param readers gives the way the value is read from a row; made when it is asked for, because who
 *     only serves a mart reads no rows
 */
public record ColumnDefinition(
        String name,
        ColumnType type,
        boolean nullable,
        ColumnRole role,
        boolean pii,
        String description,
        Optional<ColumnReference> reference,
        Supplier<ColumnReader> readers) {
    /** Checks that nothing is missing. */
    public ColumnDefinition {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(role, "role is null");
        requireNonNull(description, "description is null");
        requireNonNull(reference, "reference is null");
        requireNonNull(readers, "readers is null");
    }

    /** How the value is read from a row. */
    public ColumnReader reader() {
        return readers.get();
    }

    /** Whether the column is part of the grain. */
    public boolean isKey() {
        return role == ColumnRole.KEY;
    }
}
