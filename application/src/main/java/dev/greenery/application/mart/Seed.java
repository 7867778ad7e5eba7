package dev.greenery.application.mart;

import java.util.Arrays;
import java.util.List;

/**
 * Keys that have a row though nothing may contribute to them, of a rollup with one key column. What
 * a model already lists needs none: {@link Contribution#of} that model alone gives its keys rows.
 *
 * @param values of the key column
 * @param <R> the rollup
 */
public record Seed<R extends Record>(List<Object> values) {
    /** Copies the list. */
    public Seed {
        values = List.copyOf(values);
    }

    /** Nothing has a row but what is contributed to. */
    public static <R extends Record> Seed<R> none() {
        return new Seed<>(List.of());
    }

    /**
     * These keys have a row.
     *
     * @param key the rollup's only key column
     */
    @SafeVarargs
    public static <R extends Record, V> Seed<R> of(Column<R, V> key, V... values) {
        key.columnName();
        return new Seed<>(Arrays.asList(values));
    }
}
