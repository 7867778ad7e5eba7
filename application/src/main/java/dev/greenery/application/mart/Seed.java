package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keys that have a row though nothing may contribute to them, of a rollup with one key column. What
 * a model already lists needs none: {@link Contribution#of} that model alone gives its keys rows.
 *
 * @param key the rollup's only key column; empty when nothing is seeded
 * @param values of that column
 * @param <R> the rollup
 */
public record Seed<R extends Record>(Optional<Column<R, ?>> key, List<Object> values) {
    /** Copies the list. */
    public Seed {
        requireNonNull(key, "key is null");
        values = List.copyOf(values);
    }

    /** Nothing has a row but what is contributed to. */
    public static <R extends Record> Seed<R> none() {
        return new Seed<>(Optional.empty(), List.of());
    }

    /**
     * These keys have a row.
     *
     * @param key the rollup's only key column
     */
    @SafeVarargs
    public static <R extends Record, V> Seed<R> of(Column<R, V> key, V... values) {
        return new Seed<>(Optional.of(key), Arrays.asList(values));
    }
}
