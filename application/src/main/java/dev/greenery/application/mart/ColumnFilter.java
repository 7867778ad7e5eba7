package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.RowFilter.Compare;
import dev.greenery.application.mart.RowFilter.In;
import dev.greenery.application.mart.RowFilter.Operator;
import dev.greenery.domain.money.Money;

import java.util.Arrays;

/**
 * Conditions on one column. A value has the type of the column's component, enums and typed ids
 * among them, so that the compiler refuses any other; the filter holds what the warehouse holds.
 *
 * @param column its warehouse name
 * @param <R> the row record
 * @param <V> the component's type, or the content's of an {@code Optional}
 */
public record ColumnFilter<R extends Record, V>(String column) {
    /** Checks that there is a column. */
    public ColumnFilter {
        requireNonNull(column, "column is null");
    }

    /** The column equals the value. */
    public Filter<R> equal(V value) {
        return compare(Operator.EQUAL, value);
    }

    /** The column has another value. */
    public Filter<R> notEqual(V value) {
        return compare(Operator.NOT_EQUAL, value);
    }

    /** The column is less than the value. */
    public Filter<R> less(V value) {
        return compare(Operator.LESS, value);
    }

    /** The column is at most the value. */
    public Filter<R> atMost(V value) {
        return compare(Operator.AT_MOST, value);
    }

    /** The column is greater than the value. */
    public Filter<R> greater(V value) {
        return compare(Operator.GREATER, value);
    }

    /** The column is at least the value. */
    public Filter<R> atLeast(V value) {
        return compare(Operator.AT_LEAST, value);
    }

    /** The column is one of the values. */
    @SafeVarargs
    public final Filter<R> in(V... values) {
        return new Filter<>(
                new In(column, Arrays.stream(values).map(ColumnFilter::warehouseValue).toList()));
    }

    private Filter<R> compare(Operator operator, V value) {
        return new Filter<>(new Compare(column, operator, warehouseValue(value)));
    }

    private static Object warehouseValue(Object value) {
        return switch (value) {
            case Money money -> money.toDecimal();
            case Enum<?> constant -> RecordValues.code(constant);
            default -> RecordValues.plain(value);
        };
    }
}
