package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ColumnDefinition;

import graphql.schema.GraphQLInputObjectType;

import java.util.List;

/**
 * A condition on rows that a schema lets clients write.
 *
 * @param type the name of its input type
 * @param subject the model or metric whose rows it chooses
 */
record RowFilter(String type, String subject, List<ColumnDefinition> columns) {
    RowFilter {
        requireNonNull(type, "type is null");
        requireNonNull(subject, "subject is null");
        columns = List.copyOf(columns);
    }

    static RowFilter of(ModelApi api) {
        return new RowFilter(api.filterType(), api.model().name(), api.openColumns());
    }

    /** The filter of a metric, which is that of its model when it reads only one. */
    static RowFilter of(MetricApi api) {
        return new RowFilter(
                api.filterType(),
                api.model().map(model -> model.name()).orElse(api.metric().name()),
                api.filters());
    }

    GraphQLInputObjectType toType() {
        return FilterTypes.ofColumns(
                type,
                "Which rows of `%s`; all conditions that are given must hold.".formatted(subject),
                columns);
    }
}
