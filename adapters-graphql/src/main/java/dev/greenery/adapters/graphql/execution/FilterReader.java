package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.FilterTypes;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the conditions of a query's arguments. */
final class FilterReader {
    private final Map<String, ColumnDefinition> columns;
    private final int maxDepth;

    FilterReader(Collection<ColumnDefinition> columns, int maxDepth) {
        this.columns =
                columns.stream().collect(Collectors.toMap(ModelApi::field, Function.identity()));
        this.maxDepth = maxDepth;
    }

    /** The condition of an argument; every row when the argument is absent. */
    Answer<RowFilter> read(Object argument) {
        return argument == null ? Answer.given(RowFilter.all()) : readAll(map(argument), 1);
    }

    private Answer<RowFilter> readAll(Map<String, Object> conditions, int depth) {
        if (depth > maxDepth) {
            return Answer.refused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The filter has conditions inside conditions on more than %d levels"
                            .formatted(maxDepth));
        }
        List<Answer<RowFilter>> filters = new ArrayList<>();
        conditions.forEach((field, value) -> filters.add(readOne(field, value, depth)));
        return Answer.all(filters).map(FilterReader::all);
    }

    private Answer<RowFilter> readOne(String field, Object value, int depth) {
        if (value == null) {
            return isNull(field);
        }
        return switch (field) {
            case FilterTypes.AND -> readList(value, depth).map(FilterReader::all);
            case FilterTypes.OR -> readList(value, depth).map(RowFilter.Or::new);
            case FilterTypes.NOT -> readAll(map(value), depth + 1).map(RowFilter.Not::new);
            default ->
                    new ColumnCondition(field, requireNonNull(columns.get(field))).read(map(value));
        };
    }

    private Answer<List<RowFilter>> readList(Object value, int depth) {
        List<Answer<RowFilter>> filters = new ArrayList<>();
        ((Collection<?>) value).forEach(item -> filters.add(readAll(map(item), depth + 1)));
        return Answer.all(filters);
    }

    static <T> Answer<T> isNull(String field) {
        return Answer.badRequest(
                "%s is null in the filter; leave it out, or ask for isNull".formatted(field));
    }

    static RowFilter all(List<RowFilter> filters) {
        return filters.size() == 1 ? filters.getFirst() : new RowFilter.And(filters);
    }

    /** The engine has checked the argument against the schema: here is an input object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
