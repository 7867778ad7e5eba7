package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.field;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLNonNull.nonNull;

import dev.greenery.application.query.Ordering.Direction;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.List;

/** The types that every model's pages share. */
final class CommonTypes {
    static final String PAGE_INFO = "PageInfo";
    static final String DIRECTION = "Direction";

    private CommonTypes() {}

    static List<GraphQLNamedType> types() {
        return List.of(pageInfo(), direction());
    }

    private static GraphQLObjectType pageInfo() {
        return GraphQLObjectType.newObject()
                .name(PAGE_INFO)
                .description("What comes before and after a page.")
                .field(
                        field(
                                "hasNextPage",
                                "Whether rows follow. With `last`, whether `before` was given.",
                                nonNull(GraphQLBoolean)))
                .field(
                        field(
                                "hasPreviousPage",
                                "Whether rows precede. With `first`, whether `after` was given.",
                                nonNull(GraphQLBoolean)))
                .field(field("startCursor", "The place of the first row.", GraphQLString))
                .field(field("endCursor", "The place of the last row.", GraphQLString))
                .build();
    }

    private static GraphQLEnumType direction() {
        return GraphQLEnumType.newEnum()
                .name(DIRECTION)
                .description("Which way rows are ordered; rows without a value come last.")
                .value("ASCENDING", Direction.ASCENDING, "From the least to the greatest.")
                .value("DESCENDING", Direction.DESCENDING, "From the greatest to the least.")
                .build();
    }
}
