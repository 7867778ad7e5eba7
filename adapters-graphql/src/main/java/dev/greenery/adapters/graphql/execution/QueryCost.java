package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.MartSchema;

import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.TraversalControl;

import java.util.Set;

/**
 * Adds up what a query may cost before anything is read: one point for every value that it can
 * return, with pages as large as they may become, and {@value #SCAN} for every figure over a whole
 * table. Asking for the schema itself is free.
 */
final class QueryCost extends QueryVisitorStub {
    static final int SCAN = 1_000;

    private static final Set<String> SCHEMA_FIELDS = Set.of("__schema", "__type");
    private static final Set<String> LISTS_OF_ROWS = Set.of("edges", "nodes");

    private final GraphqlLimits limits;
    private long cost;

    QueryCost(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
    }

    /** Where in a query a field stands. */
    private record Place(int depth, long times) {}

    @Override
    public TraversalControl visitFieldWithControl(QueryVisitorFieldEnvironment field) {
        if (SCHEMA_FIELDS.contains(field.getField().getName())) {
            return TraversalControl.ABORT;
        }
        visitField(field);
        return TraversalControl.CONTINUE;
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
        Place parent = field.getTraverserContext().getVarFromParents(Place.class);
        Place place =
                parent == null
                        ? new Place(1, 1)
                        : new Place(parent.depth() + 1, parent.times() * times(field));
        field.getTraverserContext().setVar(Place.class, place);
        cost += place.times() * points(field);
        check(place);
    }

    private void check(Place place) {
        if (place.depth() > limits.maxDepth()) {
            throw new AbortExecutionException(
                    "The query has more than %d levels of fields".formatted(limits.maxDepth()));
        }
        if (cost > limits.maxCost()) {
            throw new AbortExecutionException(
                    "The query may return too much at once: it costs more than %d points, one for"
                                    .formatted(limits.maxCost())
                            + " every value, with full pages, and %d for every count and metric;"
                                    .formatted(SCAN)
                            + " ask for smaller pages or fewer fields");
        }
    }

    /** How many objects the field stands for in each object of its parent. */
    private long times(QueryVisitorFieldEnvironment field) {
        QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
        if (isConnection(parent) && LISTS_OF_ROWS.contains(field.getField().getName())) {
            return pageSize(parent);
        }
        if (isMetric(parent) && parent.getArguments().get("by") != null) {
            return limits.maxSlices();
        }
        return 1;
    }

    private static int points(QueryVisitorFieldEnvironment field) {
        return isMetric(field) || field.getField().getName().equals("totalCount") ? SCAN : 1;
    }

    private long pageSize(QueryVisitorFieldEnvironment connection) {
        Object first = connection.getArguments().get("first");
        Object last = connection.getArguments().get("last");
        int size =
                first instanceof Integer given
                        ? given
                        : last instanceof Integer given ? given : limits.defaultPageSize();
        return Math.clamp(size, 1, limits.maxPageSize());
    }

    private static boolean isConnection(QueryVisitorFieldEnvironment field) {
        return field.getFieldDefinition().getArgument("first") != null;
    }

    private static boolean isMetric(QueryVisitorFieldEnvironment field) {
        return GraphQLTypeUtil.unwrapAll(field.getParentType())
                .getName()
                .equals(MartSchema.METRICS_TYPE);
    }
}
