package dev.greenery.adapters.graphql.execution;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.MartSchema;

import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts how often a query reads the warehouse. A reference counts once however many rows have it:
 * all rows of a level are looked up together.
 */
final class QueryReads {
    private static final Set<String> LISTS_OF_ROWS = Set.of("edges", "nodes");
    private static final Set<String> FIELDS_OF_ROWS = Set.of("edges", "nodes", "pageInfo");
    private static final Set<String> FIELDS_OF_QUERY =
            Set.of(MartApi.MART_FIELD, MartApi.METRICS_FIELD);
    private static final int SIDES_OF_A_RATIO = 2;

    private final Set<String> rowTypes;
    private final Set<Object> pagesRead = Collections.newSetFromMap(new IdentityHashMap<>());

    QueryReads(GraphQLSchema schema) {
        this.rowTypes =
                schema.getQueryType().getFieldDefinitions().stream()
                        .filter(field -> !FIELDS_OF_QUERY.contains(field.getName()))
                        .filter(field -> !isPage(field))
                        .map(field -> name(field.getType()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** How many reads the field adds to those of its parent. */
    int of(QueryVisitorFieldEnvironment field) {
        if (field.isTypeNameIntrospectionField()) {
            return 0;
        }
        if (isMetric(field)) {
            return SIDES_OF_A_RATIO;
        }
        QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
        if (isPage(parent)) {
            return ofPage(field, parent);
        }
        return isLookUp(field) || isOfMart(field) ? 1 : 0;
    }

    /** The rows of a page are read at once, and only when something of them is wanted. */
    private int ofPage(QueryVisitorFieldEnvironment field, QueryVisitorFieldEnvironment page) {
        boolean ofRows = FIELDS_OF_ROWS.contains(field.getField().getName());
        return !ofRows || pagesRead.add(page.getField()) ? 1 : 0;
    }

    private boolean isLookUp(QueryVisitorFieldEnvironment field) {
        return rowTypes.contains(name(field.getFieldDefinition().getType()))
                && (field.getParentEnvironment() == null
                        || rowTypes.contains(typeOf(field).getName()));
    }

    private static boolean isOfMart(QueryVisitorFieldEnvironment field) {
        QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
        return parent == null
                ? field.getField().getName().equals(MartApi.MART_FIELD)
                : field.getField().getName().equals("models")
                        && parent.getField().getName().equals(MartApi.MART_FIELD);
    }

    static boolean isListOfRows(QueryVisitorFieldEnvironment field) {
        return LISTS_OF_ROWS.contains(field.getField().getName());
    }

    static boolean isPage(QueryVisitorFieldEnvironment field) {
        return field != null && isPage(field.getFieldDefinition());
    }

    static boolean isMetric(QueryVisitorFieldEnvironment field) {
        return field != null && typeOf(field).getName().equals(MartSchema.METRICS_TYPE);
    }

    private static boolean isPage(GraphQLFieldDefinition field) {
        return field.getArgument("first") != null;
    }

    /** The type that has the field. */
    private static GraphQLUnmodifiedType typeOf(QueryVisitorFieldEnvironment field) {
        return GraphQLTypeUtil.unwrapAll(field.getParentType());
    }

    private static String name(GraphQLOutputType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName();
    }
}
