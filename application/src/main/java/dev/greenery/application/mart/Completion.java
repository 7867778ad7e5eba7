package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a {@code @Completed} component is filled once everything is merged. Nothing else of a row can
 * change.
 *
 * @param component its accessor: a column, or an embedded group of columns
 * @param values takes all merged rows, with their {@link Lookup} columns, and gives the value of
 *     each
 * @param <R> the rollup
 * @param <V> the component's type
 */
public record Completion<R extends Record, V>(
        Column<R, V> component,
        BiFunction<List<R>, CatalogueScope, Function<R, ? extends V>> values) {
    /** Checks that nothing is missing. */
    public Completion {
        requireNonNull(component, "component is null");
        requireNonNull(values, "values is null");
    }

    /** A value that follows from the row by itself. */
    public static <R extends Record, V> Completion<R, V> ofRow(
            Column<R, V> component, BiFunction<R, CatalogueScope, ? extends V> value) {
        return new Completion<>(component, (rows, catalogue) -> row -> value.apply(row, catalogue));
    }

    /** A value that needs all rows. */
    public static <R extends Record, V> Completion<R, V> ofAll(
            Column<R, V> component,
            BiFunction<List<R>, CatalogueScope, Function<R, ? extends V>> values) {
        return new Completion<>(component, values);
    }
}
