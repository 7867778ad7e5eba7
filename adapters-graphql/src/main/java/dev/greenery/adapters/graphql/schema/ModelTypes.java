package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.argument;
import static dev.greenery.adapters.graphql.schema.Fields.described;
import static dev.greenery.adapters.graphql.schema.Fields.field;
import static dev.greenery.adapters.graphql.schema.Fields.input;

import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.greenery.application.query.Ordering.Direction;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.Names;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;

import java.util.List;
import java.util.Locale;

/** The types of a model's rows, and what orders and filters them. */
final class ModelTypes {
    private final ModelApi api;

    ModelTypes(ModelApi api) {
        this.api = api;
    }

    List<GraphQLNamedType> types() {
        return List.of(row(), order(), columns());
    }

    /** The root field that finds one row. */
    GraphQLFieldDefinition byKeyField() {
        GraphQLFieldDefinition.Builder field =
                described(
                                api.byKeyField(),
                                "The row of `%s` with this key; null when there is none."
                                        .formatted(api.model().name()))
                        .type(typeRef(api.rowType()));
        api.model()
                .keys()
                .forEach(
                        key ->
                                field.argument(
                                        argument(
                                                ModelApi.field(key),
                                                key.description(),
                                                nonNull(ColumnScalars.of(key.type())))));
        return field.build();
    }

    private GraphQLObjectType row() {
        GraphQLObjectType.Builder type =
                GraphQLObjectType.newObject()
                        .name(api.rowType())
                        .description(api.model().description());
        api.model().columns().forEach(column -> type.field(Fields.column(column)));
        api.references().forEach(reference -> type.field(reference(reference)));
        return type.build();
    }

    private static GraphQLFieldDefinition reference(ReferenceApi reference) {
        return field(
                reference.field(),
                "The row of `%s` that `%s` refers to."
                        .formatted(reference.to().name(), ModelApi.field(reference.column())),
                typeRef(Names.pascalCase(reference.to().name())));
    }

    private GraphQLInputObjectType order() {
        return GraphQLInputObjectType.newInputObject()
                .name(api.orderType())
                .description("By which column rows of `%s` are ordered.".formatted(name()))
                .field(input("column", "The column.", nonNull(typeRef(api.columnEnum()))))
                .field(
                        Fields.input(
                                        "direction",
                                        "Which way.",
                                        nonNull(typeRef(CommonTypes.DIRECTION)))
                                .transform(
                                        field ->
                                                field.defaultValueProgrammatic(
                                                        Direction.ASCENDING)))
                .build();
    }

    private GraphQLEnumType columns() {
        GraphQLEnumType.Builder type =
                GraphQLEnumType.newEnum()
                        .name(api.columnEnum())
                        .description("The columns that `%s` can be ordered by.".formatted(name()));
        api.openColumns().forEach(column -> type.value(constant(column), column.name()));
        return type.build();
    }

    /** The enum constant of a column. */
    static String constant(ColumnDefinition column) {
        return column.name().toUpperCase(Locale.ROOT);
    }

    private String name() {
        return api.model().name();
    }
}
