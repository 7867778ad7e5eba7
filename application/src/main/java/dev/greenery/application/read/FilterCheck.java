package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.row.ColumnType;
import dev.greenery.application.row.RowFilter;

/** Checks a filter against a model. */
record FilterCheck(ColumnCheck columns) {
    FilterCheck {
        requireNonNull(columns, "columns is null");
    }

    void check(RowFilter filter) {
        switch (filter) {
            case RowFilter.And and -> and.filters().forEach(this::check);
            case RowFilter.Or or -> or.filters().forEach(this::check);
            case RowFilter.Not not -> check(not.filter());
            case RowFilter.IsNull isNull -> columns.usable(isNull.column());
            case RowFilter.Compare compare -> check(compare);
            case RowFilter.In in ->
                    columns.usable(in.column())
                            .ifPresent(
                                    column ->
                                            in.values()
                                                    .forEach(
                                                            value -> columns.value(column, value)));
        }
    }

    private void check(RowFilter.Compare compare) {
        columns.usable(compare.column())
                .ifPresent(
                        column -> {
                            columns.value(column, compare.value());
                            if (!comparable(column.type(), compare.operator())) {
                                columns.reasons()
                                        .add(
                                                "%s has no order: compare it for equality"
                                                        .formatted(columns.label(column.name())));
                            }
                        });
    }

    private static boolean comparable(ColumnType type, Filter.Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> true;
            case LESS, AT_MOST, GREATER, AT_LEAST -> type != ColumnType.BOOLEAN;
        };
    }
}
