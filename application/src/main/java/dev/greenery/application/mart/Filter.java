package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.RowFilter.Compare;
import dev.greenery.application.mart.RowFilter.IsNull;
import dev.greenery.application.mart.RowFilter.Not;
import dev.greenery.application.mart.RowFilter.Operator;
import dev.greenery.application.mart.RowFilter.Or;

import java.util.List;
import java.util.Optional;

/**
 * A condition over the rows of one model, as definitions write it: a column of another model, or a
 * value of another type than the column's, does not compile.
 *
 * @param rows the same by the names of columns, as the warehouse is asked
 * @param <R> the row record
 */
public record Filter<R extends Record>(RowFilter rows) {
    /** Checks that there is a condition. */
    public Filter {
        requireNonNull(rows, "rows is null");
    }

    /** Every row. */
    public static <R extends Record> Filter<R> all() {
        return new Filter<>(RowFilter.all());
    }

    /** Conditions on a column, whose values have the type of its component. */
    public static <R extends Record, V> ColumnFilter<R, V> on(Column<R, V> column) {
        return new ColumnFilter<>(column.columnName());
    }

    /** Conditions on the content of a column that may be missing. */
    public static <R extends Record, V> ColumnFilter<R, V> onOptional(
            Column<R, Optional<V>> column) {
        return new ColumnFilter<>(column.columnName());
    }

    /** The flag is set. */
    public static <R extends Record> Filter<R> isTrue(Column<R, Boolean> column) {
        return new Filter<>(new Compare(column.columnName(), Operator.EQUAL, true));
    }

    /** The column has a value. */
    public static <R extends Record> Filter<R> notNull(Column<R, ? extends Optional<?>> column) {
        return new Filter<R>(new IsNull(column.columnName())).not();
    }

    /** Both conditions hold. */
    public Filter<R> and(Filter<R> other) {
        return new Filter<>(rows.and(other.rows));
    }

    /** At least one of the conditions holds. */
    public Filter<R> or(Filter<R> other) {
        return new Filter<>(new Or(List.of(rows, other.rows)));
    }

    /** The condition does not hold. */
    public Filter<R> not() {
        return new Filter<>(new Not(rows));
    }
}
