package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.argument;
import static dev.greenery.adapters.graphql.schema.Fields.described;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.List;

/** The types that page through a model's rows, as Relay's connections do. */
final class ConnectionTypes {
    private final ModelApi api;

    ConnectionTypes(ModelApi api) {
        this.api = api;
    }

    List<GraphQLNamedType> types() {
        return List.of(connection(), edge());
    }

    /** The root field that pages through the rows. */
    GraphQLFieldDefinition field() {
        return described(api.connectionField(), api.model().description())
                .type(typeRef(api.connectionType()))
                .argument(argument("first", "How many rows, from the start.", GraphQLInt))
                .argument(argument("after", "Only rows after this cursor.", GraphQLString))
                .argument(
                        argument(
                                "last",
                                "How many rows, from the end. Only with an order of columns that"
                                        + " always have a value.",
                                GraphQLInt))
                .argument(argument("before", "Only rows before this cursor.", GraphQLString))
                .argument(argument("filter", "Which rows.", typeRef(api.filterType())))
                .argument(
                        argument(
                                "orderBy",
                                "In which order; rows without a value come last, and rows that"
                                        + " are equal are ordered by key.",
                                list(nonNull(typeRef(api.orderType())))))
                .build();
    }

    private GraphQLObjectType connection() {
        return GraphQLObjectType.newObject()
                .name(api.connectionType())
                .description("A page of `%s`.".formatted(api.model().name()))
                .field(
                        Fields.field(
                                "edges",
                                "The rows with their places.",
                                nonNull(list(nonNull(typeRef(api.edgeType()))))))
                .field(
                        Fields.field(
                                "nodes",
                                "The rows.",
                                nonNull(list(nonNull(typeRef(api.rowType()))))))
                .field(
                        Fields.field(
                                "pageInfo",
                                "What comes before and after.",
                                nonNull(typeRef(CommonTypes.PAGE_INFO))))
                .field(
                        Fields.field(
                                "totalCount",
                                "How many rows the filter holds for, on all pages; counted only"
                                        + " when it is asked for.",
                                nonNull(ColumnScalars.LONG)))
                .build();
    }

    private GraphQLObjectType edge() {
        return GraphQLObjectType.newObject()
                .name(api.edgeType())
                .description("A row of `%s` in its place.".formatted(api.model().name()))
                .field(
                        Fields.field(
                                "cursor",
                                "The place, to go on from with `after` or `before`.",
                                nonNull(GraphQLString)))
                .field(Fields.field("node", "The row.", nonNull(typeRef(api.rowType()))))
                .build();
    }
}
