package dev.greenery.adapters.graphql.schema;

import dev.greenery.application.registry.ColumnDefinition;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;

/** Makes fields and arguments; one without a description gets none, not an empty one. */
final class Fields {
    private static final String MASKED = "Personal data: always masked.";

    private Fields() {}

    static GraphQLFieldDefinition field(String name, String description, GraphQLOutputType type) {
        return described(name, description).type(type).build();
    }

    static GraphQLFieldDefinition.Builder described(String name, String description) {
        GraphQLFieldDefinition.Builder field =
                GraphQLFieldDefinition.newFieldDefinition().name(name);
        return description.isEmpty() ? field : field.description(description);
    }

    static GraphQLArgument argument(String name, String description, GraphQLInputType type) {
        return GraphQLArgument.newArgument().name(name).description(description).type(type).build();
    }

    static GraphQLInputObjectField input(String name, String description, GraphQLInputType type) {
        GraphQLInputObjectField.Builder field =
                GraphQLInputObjectField.newInputObjectField().name(name).type(type);
        return description.isEmpty() ? field.build() : field.description(description).build();
    }

    /** A column of a row. */
    static GraphQLFieldDefinition column(ColumnDefinition column) {
        GraphQLOutputType type =
                column.pii() ? graphql.Scalars.GraphQLString : ColumnScalars.of(column.type());
        return field(
                ModelApi.field(column),
                column.pii()
                        ? "%s %s".formatted(column.description(), MASKED).strip()
                        : column.description(),
                column.nullable() ? type : GraphQLNonNull.nonNull(type));
    }
}
