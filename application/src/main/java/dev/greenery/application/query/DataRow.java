package dev.greenery.application.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row that was read. Values have the Java type of their column's {@code ColumnType}; columns
 * without a value are absent.
 */
public record DataRow(Map<String, Object> values) {
    /** Copies the map and keeps its order. */
    public DataRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a column, if it has one. */
    public Optional<Object> value(String column) {
        return Optional.ofNullable(values.get(column));
    }
}
