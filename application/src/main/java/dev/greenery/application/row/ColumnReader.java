package dev.greenery.application.row;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Reads one column from a row, without boxing where the component is primitive: a build reads
 * hundreds of millions of values.
 */
public sealed interface ColumnReader {
    /** The value as an object, or null when there is none; {@code Money} stays {@code Money}. */
    Object valueOrNull(Record row);

    /**
     * A whole number, a flag (0 or 1) or the minor units of money; never null.
     *
     * @param boxed makes the object that the number stands for
     */
    record OfLong(ToLongFunction<Record> read, java.util.function.LongFunction<Object> boxed)
            implements ColumnReader {
        @Override
        public Object valueOrNull(Record row) {
            return boxed.apply(read.applyAsLong(row));
        }
    }

    /** A floating-point number; never null. */
    record OfDouble(ToDoubleFunction<Record> read) implements ColumnReader {
        @Override
        public Object valueOrNull(Record row) {
            return read.applyAsDouble(row);
        }
    }

    /** Anything else. */
    record OfObject(Function<Record, Object> read) implements ColumnReader {
        @Override
        public Object valueOrNull(Record row) {
            return read.apply(row);
        }
    }
}
