package dev.greenery.application.query;

import java.util.List;
import java.util.Optional;

/**
 * A row of a result: a value, or none, for each of its columns, in their order. Values are numbers,
 * flags, points in time and whatever has a text.
 */
public record ResultRow(List<Optional<Object>> values) {
    /** Copies the list. */
    public ResultRow {
        values = List.copyOf(values);
    }
}
