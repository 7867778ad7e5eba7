package dev.greenery.application.registry;

import dev.greenery.application.row.RowFilter;

import java.util.Optional;

/** What a filter of a definition must be to select rows of its model. */
record FilterRules(DefinitionProblems problems) {
    /**
     * Checks a filter.
     *
     * @param where what has the filter
     */
    void check(String where, ModelDefinition<?> model, RowFilter filter) {
        switch (filter) {
            case RowFilter.And and -> and.filters().forEach(part -> check(where, model, part));
            case RowFilter.Or or -> or.filters().forEach(part -> check(where, model, part));
            case RowFilter.Not not -> check(where, model, not.filter());
            case RowFilter.IsNull isNull -> column(where, model, isNull.column());
            case RowFilter.Compare compare ->
                    column(where, model, compare.column())
                            .ifPresent(column -> value(where, column, compare.value()));
            case RowFilter.In in ->
                    column(where, model, in.column())
                            .ifPresent(
                                    column ->
                                            in.values()
                                                    .forEach(value -> value(where, column, value)));
        }
    }

    private void value(String where, ColumnDefinition column, Object value) {
        Class<?> wanted = column.type().valueType();
        if (!wanted.isInstance(value)) {
            problems.add(
                    where,
                    "the filter compares %s, which is %s, with a %s"
                            .formatted(
                                    column.name(), column.type(), value.getClass().getSimpleName()),
                    "compare it with a " + wanted.getSimpleName());
        }
    }

    /** The column of a name, which must be there. */
    Optional<ColumnDefinition> column(String where, ModelDefinition<?> model, String name) {
        Optional<ColumnDefinition> column = model.column(name);
        if (column.isEmpty()) {
            problems.add(
                    where,
                    "%s has no column %s".formatted(model.qualifiedName(), name),
                    "name one of its own: "
                            + String.join(
                                    ", ",
                                    model.columns().stream().map(ColumnDefinition::name).toList()));
        }
        return column;
    }

    /** Whether numbers of the column add up; the problem is noted. */
    void summable(String where, ColumnDefinition column) {
        if (!column.type().isNumeric()) {
            problems.add(
                    where,
                    "%s is %s, which does not add up".formatted(column.name(), column.type()),
                    "sum a number or Money");
        }
    }
}
