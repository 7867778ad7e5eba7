package dev.greenery.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Key;
import dev.greenery.application.row.ColumnPath;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column that rows are compared by.
 *
 * @param name in the warehouse
 * @param key whether it tells which row of the one side is which of the other
 * @param value null where there is none
 */
record ComparedColumn<R extends Record>(String name, boolean key, Function<R, Object> value) {
    ComparedColumn {
        requireNonNull(name, "name is null");
        requireNonNull(value, "value is null");
    }

    static <R extends Record> ComparedColumn<R> of(ColumnPath path) {
        return new ComparedColumn<>(path.name(), isKey(path), path::valueOrNull);
    }

    static <R extends Record> ComparedColumn<R> of(Column<R, ?> column, List<R> rows) {
        String name = column.columnName();
        boolean key =
                rows.stream()
                        .limit(1)
                        .flatMap(row -> ColumnPath.of(row.getClass()).stream())
                        .anyMatch(path -> path.name().equals(name) && isKey(path));
        return new ComparedColumn<>(name, key, column::apply);
    }

    private static boolean isKey(ColumnPath path) {
        return path.component().filter(c -> c.isAnnotationPresent(Key.class)).isPresent();
    }

    /** The rows' values in these columns. */
    static <R extends Record> List<List<Object>> cells(
            List<ComparedColumn<R>> columns, List<R> rows) {
        return rows.stream().map(row -> cells(columns, row)).toList();
    }

    private static <R extends Record> List<Object> cells(List<ComparedColumn<R>> columns, R row) {
        return cells(columns.stream().map(column -> column.value().apply(row)));
    }

    /**
     * Values as they are compared: a test may write {@code 2} for a {@code long}, and a value
     * without the {@code Optional} around it.
     */
    static List<Object> cells(Stream<?> values) {
        // Unlike List.of, it holds a null, which a faulty builder may have made.
        return Arrays.asList(values.map(ComparedColumn::cell).toArray());
    }

    private static Object cell(Object value) {
        return switch (value) {
            case Optional<?> optional when optional.isPresent() -> cell(optional.get());
            case Integer number -> number.longValue();
            case null, default -> value;
        };
    }
}
