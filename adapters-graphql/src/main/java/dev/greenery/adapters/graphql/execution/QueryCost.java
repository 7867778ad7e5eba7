package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Adds up what a query may cost before anything is read: {@value #READ} points for every read of
 * the warehouse, so that their number is bounded whatever the query looks like, and one for every
 * value that is sent or returned, with pages as large as they may become. Asking for the schema
 * itself is free, as nothing of it can be asked twice.
 */
final class QueryCost extends QueryVisitorStub {
    static final int READ = 1_000;

    private static final Set<String> SCHEMA_FIELDS = Set.of("__schema", "__type");

    private final GraphqlLimits limits;
    private final QueryReads reads;
    private final QueryNames names;
    private long cost;

    QueryCost(GraphqlLimits limits, GraphQLSchema schema) {
        this.limits = requireNonNull(limits, "limits is null");
        this.reads = new QueryReads(schema);
        this.names = new QueryNames(limits);
    }

    /** Where in a query a field stands. */
    private record Place(int depth, long times, boolean inSchema) {
        static final Place OUTSIDE = new Place(0, 1, false);
    }

    @Override
    public TraversalControl visitFieldWithControl(QueryVisitorFieldEnvironment field) {
        visitField(field);
        return TraversalControl.CONTINUE;
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
        Place parent = field.getTraverserContext().getVarFromParents(Place.class);
        Place place = place(field, parent == null ? Place.OUTSIDE : parent);
        field.getTraverserContext().setVar(Place.class, place);
        names.check(field.getField(), place.depth() == 1, place.inSchema());
        if (!place.inSchema()) {
            cost += place.times() + (long) READ * reads.of(field) + sent(field.getArguments());
            check(place);
        }
    }

    private Place place(QueryVisitorFieldEnvironment field, Place parent) {
        return new Place(
                parent.depth() + 1,
                parent.times() * times(field),
                parent.inSchema() || SCHEMA_FIELDS.contains(field.getField().getName()));
    }

    private void check(Place place) {
        if (place.depth() > limits.maxDepth()) {
            throw new AbortExecutionException(
                    "The query has more than %d levels of fields".formatted(limits.maxDepth()));
        }
        if (cost > limits.maxCost()) {
            throw new AbortExecutionException(
                    "The query may take too much at once: it costs more than %d points, %d for"
                                    .formatted(limits.maxCost(), READ)
                            + " every page, row by key, reference, count and side of a metric, and"
                            + " one for every value, with full pages; ask for smaller pages or"
                            + " fewer fields");
        }
    }

    /** How many objects the field stands for in each object of its parent. */
    private long times(QueryVisitorFieldEnvironment field) {
        QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
        if (QueryReads.isPage(parent) && QueryReads.isListOfRows(field)) {
            return pageSize(parent);
        }
        if (QueryReads.isMetric(parent) && parent.getArguments().get("by") != null) {
            return limits.maxSlices();
        }
        return 1;
    }

    private long pageSize(QueryVisitorFieldEnvironment page) {
        Object first = page.getArguments().get("first");
        Object last = page.getArguments().get("last");
        int size =
                first instanceof Integer given
                        ? given
                        : last instanceof Integer given ? given : limits.defaultPageSize();
        return Math.clamp(size, 1, limits.maxPageSize());
    }

    /** How many values were sent: a variable counts wherever it is used. */
    private static long sent(Object argument) {
        return switch (argument) {
            case null -> 0;
            case Map<?, ?> members -> members.values().stream().mapToLong(QueryCost::sent).sum();
            case Collection<?> items -> items.stream().mapToLong(QueryCost::sent).sum();
            default -> 1;
        };
    }
}
