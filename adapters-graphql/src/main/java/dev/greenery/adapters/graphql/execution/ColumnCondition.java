package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.Comparison;
import dev.greenery.adapters.graphql.schema.FilterTypes;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the conditions on one column. */
record ColumnCondition(String field, ColumnDefinition column) {
    private static final Map<String, Comparison> COMPARISONS =
            Arrays.stream(Comparison.values())
                    .collect(Collectors.toMap(Comparison::field, Function.identity()));

    ColumnCondition {
        requireNonNull(field, "field is null");
        requireNonNull(column, "column is null");
    }

    /** The conditions by the names of their input fields; all of them must hold. */
    Answer<RowFilter> read(Map<String, Object> conditions) {
        List<Answer<RowFilter>> filters = new ArrayList<>();
        conditions.forEach((name, value) -> filters.add(read(name, value)));
        return Answer.all(filters).map(FilterReader::all);
    }

    private Answer<RowFilter> read(String name, Object value) {
        return value == null
                ? FilterReader.isNull(field + "." + name)
                : Answer.given(condition(name, value));
    }

    private RowFilter condition(String name, Object value) {
        return switch (name) {
            case FilterTypes.IN ->
                    new RowFilter.In(column.name(), List.copyOf((Collection<?>) value));
            case FilterTypes.IS_NULL -> isNull((Boolean) value);
            default ->
                    new RowFilter.Compare(column.name(), COMPARISONS.get(name).operator(), value);
        };
    }

    private RowFilter isNull(boolean wanted) {
        RowFilter isNull = new RowFilter.IsNull(column.name());
        return wanted ? isNull : new RowFilter.Not(isNull);
    }
}
