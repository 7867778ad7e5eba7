package dev.greenery.adapters.graphql.schema;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.greenery.application.registry.ColumnDefinition;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
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

    /** A type of the schema that a value always has. */
    static GraphQLOutputType required(String type) {
        return nonNull(typeRef(type));
    }

    /** Values of a type of the schema. */
    static GraphQLOutputType listOf(String type) {
        return nonNull(list(required(type)));
    }

    /** A number of things. */
    static GraphQLOutputType count() {
        return nonNull(ColumnScalars.LONG);
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
                column.nullable() ? type : nonNull(type));
    }
}
