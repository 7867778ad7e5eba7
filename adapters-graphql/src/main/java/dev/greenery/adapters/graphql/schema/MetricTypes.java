package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.argument;
import static dev.greenery.adapters.graphql.schema.Fields.described;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.ArrayList;
import java.util.List;

/** The types of a metric's figures. */
final class MetricTypes {
    private final MetricApi api;

    MetricTypes(MetricApi api) {
        this.api = api;
    }

    List<GraphQLNamedType> types() {
        List<GraphQLNamedType> types = new ArrayList<>();
        types.add(value());
        if (!api.slices().isEmpty()) {
            types.add(slice());
            types.add(dimensions());
        }
        return types;
    }

    /** The field of {@code metrics}. */
    GraphQLFieldDefinition field() {
        GraphQLFieldDefinition.Builder field =
                described(api.field(), api.metric().description())
                        .type(list(nonNull(typeRef(api.valueType()))));
        if (!api.slices().isEmpty()) {
            field.argument(
                    argument(
                            "by",
                            "One figure for each combination of values in these columns; one"
                                    + " figure over all without.",
                            list(nonNull(typeRef(api.dimensionEnum())))));
        }
        if (!api.filters().isEmpty()) {
            field.argument(argument("where", "Which rows count.", typeRef(api.filterType())));
        }
        return field.build();
    }

    private GraphQLObjectType value() {
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject()
                        .name(api.valueType())
                        .description("A figure of `%s`.".formatted(api.metric().name()))
                        .field(
                                Fields.field(
                                        "value",
                                        "The figure; null when it is a ratio by zero.",
                                        ColumnScalars.DECIMAL))
                        .field(
                                Fields.field(
                                        "numerator",
                                        "Of a ratio; the figure itself otherwise.",
                                        ColumnScalars.DECIMAL))
                        .field(
                                Fields.field(
                                        "denominator",
                                        "Of a ratio; null otherwise.",
                                        ColumnScalars.DECIMAL));
        if (!api.slices().isEmpty()) {
            type.field(
                    Fields.field(
                            "slice", "What the figure is for.", nonNull(typeRef(api.sliceType()))));
        }
        return type.build();
    }

    private GraphQLObjectType slice() {
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject()
                        .name(api.sliceType())
                        .description(
                                "The values that a figure is for; null in columns that it is not"
                                        + " sliced by.");
        api.slices()
                .forEach(
                        column ->
                                type.field(
                                        Fields.field(
                                                ModelApi.field(column),
                                                column.description(),
                                                ColumnScalars.of(column.type()))));
        return type.build();
    }

    private GraphQLEnumType dimensions() {
        GraphQLEnumType.Builder type =
                GraphQLEnumType.newEnum()
                        .name(api.dimensionEnum())
                        .description(
                                "The columns that `%s` can be sliced by."
                                        .formatted(api.metric().name()));
        api.slices().forEach(column -> type.value(ModelTypes.constant(column), column.name()));
        return type.build();
    }
}
