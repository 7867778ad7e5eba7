package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a row of one model contributes to a rollup.
 *
 * @param from the row record of the input
 * @param contribute takes an input row and gives its contributions, each of the rollup's own type
 * @param <I> the input
 * @param <R> the rollup
 */
public record Contribution<I extends Record, R extends Record>(
        Class<I> from, BiConsumer<I, Consumer<R>> contribute) {
    /** Checks that nothing is missing. */
    public Contribution {
        requireNonNull(from, "from is null");
        requireNonNull(contribute, "contribute is null");
    }

    /** One contribution from each row. */
    public static <I extends Record, R extends Record> Contribution<I, R> each(
            Class<I> from, Function<I, R> contribution) {
        return new Contribution<>(from, (row, into) -> into.accept(contribution.apply(row)));
    }

    /** Any number of contributions from each row. */
    public static <I extends Record, R extends Record> Contribution<I, R> any(
            Class<I> from, BiConsumer<I, Consumer<R>> contribute) {
        return new Contribution<>(from, contribute);
    }
}
