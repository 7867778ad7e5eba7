package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A condition over the rows of one model, as definitions write it: a column of another model, or a
 * value of another type than the column's, does not compile. It is plain data, of columns by their
 * warehouse names and of values as they were written; who asks the warehouse puts it into the
 * warehouse's own values.
 *
 * @param <R> the row record
 */
public sealed interface Filter<R extends Record> {
    /** All of the filters hold; none at all always holds. */
    record And<R extends Record>(List<Filter<R>> filters) implements Filter<R> {
        /** Copies the list. */
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** At least one of the filters holds. */
    record Or<R extends Record>(List<Filter<R>> filters) implements Filter<R> {
        /** Copies the list. */
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** The filter does not hold. */
    record Not<R extends Record>(Filter<R> filter) implements Filter<R> {
        /** Checks that there is a filter. */
        public Not {
            requireNonNull(filter, "filter is null");
        }
    }

    /** The column compares with the value as the operator says. */
    record Compare<R extends Record>(String column, Operator operator, Object value)
            implements Filter<R> {
        /** Checks that nothing is missing. */
        public Compare {
            requireNonNull(column, "column is null");
            requireNonNull(operator, "operator is null");
            requireNonNull(value, "value is null");
        }
    }

    /** The column is one of the values. */
    record In<R extends Record>(String column, List<?> values) implements Filter<R> {
        /** Copies the list. */
        public In {
            requireNonNull(column, "column is null");
            values = List.copyOf(values);
        }
    }

    /** The column has no value. */
    record IsNull<R extends Record>(String column) implements Filter<R> {
        /** Checks that there is a column. */
        public IsNull {
            requireNonNull(column, "column is null");
        }
    }

    /** How two values compare. */
    enum Operator {
        /** Equal. */
        EQUAL,
        /** Not equal. */
        NOT_EQUAL,
        /** Less than. */
        LESS,
        /** Less than or equal. */
        AT_MOST,
        /** Greater than. */
        GREATER,
        /** Greater than or equal. */
        AT_LEAST
    }

    /** Every row. */
    static <R extends Record> Filter<R> all() {
        return new And<>(List.of());
    }

    /** Conditions on a column, whose values have the type of its component. */
    static <R extends Record, V> OnColumn<R, V> on(Column<R, V> column) {
        return new OnColumn<>(column.columnName());
    }

    /** Conditions on the content of a column that may be missing. */
    static <R extends Record, V> OnColumn<R, V> onOptional(Column<R, Optional<V>> column) {
        return new OnColumn<>(column.columnName());
    }

    /** The flag is set. */
    static <R extends Record> Filter<R> isTrue(Column<R, Boolean> column) {
        return on(column).equal(true);
    }

    /** The column has a value. */
    static <R extends Record> Filter<R> notNull(Column<R, ? extends Optional<?>> column) {
        return new IsNull<R>(column.columnName()).not();
    }

    /** Both conditions hold. */
    default Filter<R> and(Filter<R> other) {
        return new And<>(List.of(this, other));
    }

    /** At least one of the conditions holds. */
    default Filter<R> or(Filter<R> other) {
        return new Or<>(List.of(this, other));
    }

    /** The condition does not hold. */
    default Filter<R> not() {
        return new Not<>(this);
    }

    /**
     * Conditions on one column. A value has the type of the column's component, enums and typed ids
     * among them, so that the compiler refuses any other.
     *
     * @param column its warehouse name
     * @param <R> the row record
     * @param <V> the component's type, or the content's of an {@code Optional}
     */
    record OnColumn<R extends Record, V>(String column) {
        /** Checks that there is a column. */
        public OnColumn {
            requireNonNull(column, "column is null");
        }

        /** The column equals the value. */
        public Filter<R> equal(V value) {
            return new Compare<>(column, Operator.EQUAL, value);
        }

        /** The column has another value. */
        public Filter<R> notEqual(V value) {
            return new Compare<>(column, Operator.NOT_EQUAL, value);
        }

        /** The column is less than the value. */
        public Filter<R> less(V value) {
            return new Compare<>(column, Operator.LESS, value);
        }

        /** The column is at most the value. */
        public Filter<R> atMost(V value) {
            return new Compare<>(column, Operator.AT_MOST, value);
        }

        /** The column is greater than the value. */
        public Filter<R> greater(V value) {
            return new Compare<>(column, Operator.GREATER, value);
        }

        /** The column is at least the value. */
        public Filter<R> atLeast(V value) {
            return new Compare<>(column, Operator.AT_LEAST, value);
        }

        /** The column is one of the values. */
        @SafeVarargs
        public final Filter<R> in(V... values) {
            return new In<>(column, Arrays.asList(values));
        }
    }
}
