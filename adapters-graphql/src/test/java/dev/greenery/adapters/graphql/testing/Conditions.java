package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.row.RowFilter;

/** Tells whether a filter holds for a row. */
final class Conditions {
    private Conditions() {}

    static boolean holds(RowFilter filter, DataRow row) {
        return switch (filter) {
            case RowFilter.And(var all) -> all.stream().allMatch(one -> holds(one, row));
            case RowFilter.Or(var any) -> any.stream().anyMatch(one -> holds(one, row));
            case RowFilter.Not(var not) -> !holds(not, row);
            case RowFilter.In(var column, var values) ->
                    row.value(column)
                            .filter(own -> values.stream().anyMatch(v -> equal(own, v)))
                            .isPresent();
            case RowFilter.IsNull(var column) -> row.value(column).isEmpty();
            case RowFilter.Compare(var column, var operator, var value) ->
                    row.value(column)
                            .filter(own -> holds(operator, RowOrder.compare(own, value)))
                            .isPresent();
        };
    }

    private static boolean equal(Object left, Object right) {
        return RowOrder.compare(left, right) == 0;
    }

    private static boolean holds(Filter.Operator operator, int compared) {
        return switch (operator) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case LESS -> compared < 0;
            case AT_MOST -> compared <= 0;
            case GREATER -> compared > 0;
            case AT_LEAST -> compared >= 0;
        };
    }
}
