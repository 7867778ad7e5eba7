package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.ColumnType;
import dev.greenery.application.mart.Filter;

/** Checks a filter against a model. */
record FilterCheck(ColumnCheck columns) {
    FilterCheck {
        requireNonNull(columns, "columns is null");
    }

    void check(Filter filter) {
        switch (filter) {
            case Filter.And and -> and.filters().forEach(this::check);
            case Filter.Or or -> or.filters().forEach(this::check);
            case Filter.Not not -> check(not.filter());
            case Filter.IsNull isNull -> columns.usable(isNull.column());
            case Filter.Compare compare -> check(compare);
            case Filter.In in ->
                    columns.usable(in.column())
                            .ifPresent(
                                    column ->
                                            in.values()
                                                    .forEach(
                                                            value -> columns.value(column, value)));
        }
    }

    private void check(Filter.Compare compare) {
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
