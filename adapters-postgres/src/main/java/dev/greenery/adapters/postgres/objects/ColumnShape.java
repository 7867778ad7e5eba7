package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;

/**
 * A column, as the server keeps it.
 *
 * @param type with its precision
 * @param required whether it is never null
 */
public record ColumnShape(String name, String type, boolean required, String comment) {
    /** Checks that nothing is missing. */
    public ColumnShape {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(comment, "comment is null");
    }
}
