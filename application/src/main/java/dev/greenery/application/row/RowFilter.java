package dev.greenery.application.row;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Filter.Operator;
import dev.greenery.domain.money.Money;

import java.util.List;

/**
 * A condition over the columns of one model, named as in the warehouse. Values have the Java type
 * of the column's {@link ColumnType}. A comparison with a null column does not hold.
 */
public sealed interface RowFilter {
    /** Every row. */
    static RowFilter all() {
        return new And(List.of());
    }

    /** A definition's filter, with the values that the warehouse holds. */
    static RowFilter of(Filter<?> filter) {
        return switch (filter) {
            case Filter.And<?>(var all) -> new And(all.stream().map(RowFilter::of).toList());
            case Filter.Or<?>(var any) -> new Or(any.stream().map(RowFilter::of).toList());
            case Filter.Not<?>(var not) -> new Not(of(not));
            case Filter.Compare<?>(var column, var operator, var value) ->
                    new Compare(column, operator, warehouseValue(value));
            case Filter.In<?>(var column, var values) ->
                    new In(column, values.stream().map(RowFilter::warehouseValue).toList());
            case Filter.IsNull<?>(var column) -> new IsNull(column);
        };
    }

    private static Object warehouseValue(Object value) {
        return switch (value) {
            case Money money -> money.toDecimal();
            case Enum<?> constant -> RecordValues.code(constant);
            default -> RecordValues.plain(value);
        };
    }

    /** All of the filters hold; none at all always holds. */
    record And(List<RowFilter> filters) implements RowFilter {
        /** Copies the list. */
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** At least one of the filters holds. */
    record Or(List<RowFilter> filters) implements RowFilter {
        /** Copies the list. */
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** The filter does not hold. */
    record Not(RowFilter filter) implements RowFilter {
        /** Checks that there is a filter. */
        public Not {
            requireNonNull(filter, "filter is null");
        }
    }

    /** The column compares with the value as the operator says. */
    record Compare(String column, Operator operator, Object value) implements RowFilter {
        /** Checks that nothing is missing. */
        public Compare {
            requireNonNull(column, "column is null");
            requireNonNull(operator, "operator is null");
            requireNonNull(value, "value is null");
        }
    }

    /** The column is one of the values. */
    record In(String column, List<Object> values) implements RowFilter {
        /** Copies the list. */
        public In {
            requireNonNull(column, "column is null");
            values = List.copyOf(values);
        }
    }

    /** The column has no value. */
    record IsNull(String column) implements RowFilter {
        /** Checks that there is a column. */
        public IsNull {
            requireNonNull(column, "column is null");
        }
    }

    /** Both filters hold. */
    default RowFilter and(RowFilter other) {
        return new And(List.of(this, other));
    }
}
