package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a row of an input adds to one measure of a rollup.
 *
 * @param <I> the input
 */
public sealed interface RollupMeasure<I extends Record> {
    /** The measure's warehouse name. */
    String column();

    /** How the values are merged; the component must say the same. */
    ColumnRole merge();

    /** A whole number, or minor units of money. */
    record Whole<I extends Record>(String column, ColumnRole merge, ToLongFunction<? super I> value)
            implements RollupMeasure<I> {
        /** Checks that nothing is missing. */
        public Whole {
            requireNonNull(column, "column is null");
            requireNonNull(merge, "merge is null");
            requireNonNull(value, "value is null");
        }
    }

    /** Any other value; an empty {@code Optional} gives way to every other. */
    record Exact<I extends Record>(String column, ColumnRole merge, Function<? super I, ?> value)
            implements RollupMeasure<I> {
        /** Checks that nothing is missing. */
        public Exact {
            requireNonNull(column, "column is null");
            requireNonNull(merge, "merge is null");
            requireNonNull(value, "value is null");
        }
    }
}
