package dev.greenery.adapters.graphql.schema;

import static dev.greenery.adapters.graphql.schema.Fields.input;

import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.row.ColumnType;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The input types of conditions. */
public final class FilterTypes {
    /** All of the conditions hold. */
    public static final String AND = "and";

    /** At least one of the conditions holds. */
    public static final String OR = "or";

    /** The condition does not hold. */
    public static final String NOT = "not";

    /** The value is one of these. */
    public static final String IN = "in";

    /** There is no value, or there is one. */
    public static final String IS_NULL = "isNull";

    static final Set<String> CONNECTIVES = Set.of(AND, OR, NOT);

    private FilterTypes() {}

    /** The condition on the columns. */
    static GraphQLInputObjectType ofColumns(
            String name, String description, List<ColumnDefinition> columns) {
        GraphQLInputObjectType.Builder type =
                GraphQLInputObjectType.newInputObject()
                        .name(name)
                        .description(description)
                        .field(input(AND, "All of these hold.", list(nonNull(typeRef(name)))))
                        .field(
                                input(
                                        OR,
                                        "At least one of these holds.",
                                        list(nonNull(typeRef(name)))))
                        .field(input(NOT, "This does not hold.", typeRef(name)));
        columns.forEach(
                column ->
                        type.field(
                                input(
                                        ModelApi.field(column),
                                        column.description(),
                                        typeRef(name(column)))));
        return type.build();
    }

    /** The conditions on single values that the columns need. */
    static List<GraphQLInputObjectType> ofValues(List<ColumnDefinition> columns) {
        Map<String, GraphQLInputObjectType> types = new TreeMap<>();
        columns.forEach(
                column ->
                        types.computeIfAbsent(
                                name(column),
                                name -> ofValue(name, column.type(), column.nullable())));
        return List.copyOf(types.values());
    }

    private static GraphQLInputObjectType ofValue(String name, ColumnType type, boolean nullable) {
        GraphQLScalarType scalar = ColumnScalars.of(type);
        GraphQLInputObjectType.Builder builder =
                GraphQLInputObjectType.newInputObject()
                        .name(name)
                        .description("Conditions on a value; all that are given must hold.");
        Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.appliesTo(type))
                .map(comparison -> input(comparison.field(), comparison.description(), scalar))
                .forEach(builder::field);
        builder.field(input(IN, "Is one of these.", list(nonNull(scalar))));
        if (nullable) {
            builder.field(input(IS_NULL, "Has no value, or has one.", Scalars.GraphQLBoolean));
        }
        return builder.build();
    }

    private static String name(ColumnDefinition column) {
        String scalar = ColumnScalars.of(column.type()).getName();
        return (column.nullable() ? "Nullable" : "") + scalar + "Filter";
    }
}
