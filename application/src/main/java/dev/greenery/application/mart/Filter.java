package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A condition over the columns of one model. Values have the Java type of the column's {@link
 * ColumnType}. A comparison with a null column does not hold.
 */
public sealed interface Filter {
    /** Every row. */
    static Filter all() {
        return new And(List.of());
    }

    /** All of the filters hold; none at all always holds. */
    record And(List<Filter> filters) implements Filter {
        /** Copies the list. */
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** At least one of the filters holds. */
    record Or(List<Filter> filters) implements Filter {
        /** Copies the list. */
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** The filter does not hold. */
    record Not(Filter filter) implements Filter {
        /** Checks that there is a filter. */
        public Not {
            requireNonNull(filter, "filter is null");
        }
    }

    /** The column compares with the value as the operator says. */
    record Compare(String column, Operator operator, Object value) implements Filter {
        /** Checks that nothing is missing. */
        public Compare {
            requireNonNull(column, "column is null");
            requireNonNull(operator, "operator is null");
            requireNonNull(value, "value is null");
        }
    }

    /** The column is one of the values. */
    record In(String column, List<Object> values) implements Filter {
        /** Copies the list. */
        public In {
            requireNonNull(column, "column is null");
            values = List.copyOf(values);
        }
    }

    /** The column has no value. */
    record IsNull(String column) implements Filter {
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

    /** Both filters hold. */
    default Filter and(Filter other) {
        return new And(List.of(this, other));
    }

    /** Conditions on a column, whose values have the type of its component. */
    static <R extends Record, V> ColumnFilter<V> on(Column<R, V> column) {
        return new ColumnFilter<>(column.columnName());
    }

    /** Conditions on the content of a column that may be missing. */
    static <R extends Record, V> ColumnFilter<V> onOptional(Column<R, Optional<V>> column) {
        return new ColumnFilter<>(column.columnName());
    }

    /** The flag is set. */
    static <R extends Record> Filter isTrue(Column<R, Boolean> column) {
        return new Compare(column.columnName(), Operator.EQUAL, true);
    }

    /** The column has a value. */
    static <R extends Record, V> Filter notNull(Column<R, V> column) {
        return new Not(new IsNull(column.columnName()));
    }
}
