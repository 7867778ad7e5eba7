package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.row.ColumnPath;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Lookup} names.
 *
 * @param dimension the row record that is looked into
 * @param key the dimension's only key column
 * @param value the column that is wanted
 */
public record LookupColumn(Class<? extends Record> dimension, ColumnPath key, ColumnPath value) {
    /** Checks that nothing is missing. */
    public LookupColumn {
        requireNonNull(dimension, "dimension is null");
        requireNonNull(key, "key is null");
        requireNonNull(value, "value is null");
    }

    /** The row records that a rollup looks into. */
    static List<Class<? extends Record>> dimensionsOf(Class<? extends Record> rowType) {
        return lookups(rowType)
                .<Class<? extends Record>>map(c -> c.getAnnotation(Lookup.class).value())
                .distinct()
                .toList();
    }

    static Stream<RecordComponent> lookups(Class<? extends Record> rowType) {
        return Arrays.stream(rowType.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Lookup.class));
    }

    /**
     * What the component's annotation names.
     *
     * @throws IllegalArgumentException if the dimension has no such column, or not one key
     */
    public static LookupColumn of(RecordComponent component) {
        return find(component)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Nothing to look up for " + component.getName()));
    }

    /** Empty if the dimension has no such column, or not one key. */
    static Optional<LookupColumn> find(RecordComponent component) {
        Class<? extends Record> dimension = component.getAnnotation(Lookup.class).value();
        String column = columnOf(component);
        List<ColumnPath> paths = ColumnPath.of(dimension);
        List<ColumnPath> keys =
                paths.stream()
                        .filter(
                                p ->
                                        p.component().stream()
                                                .anyMatch(c -> c.isAnnotationPresent(Key.class)))
                        .toList();
        return paths.stream()
                .filter(path -> path.name().equals(column))
                .filter(path -> keys.size() == 1)
                .findFirst()
                .map(value -> new LookupColumn(dimension, keys.getFirst(), value));
    }

    static String columnOf(RecordComponent component) {
        String named = component.getAnnotation(Lookup.class).column();
        return named.isEmpty() ? Column.nameOf(component.getName()) : named;
    }
}
