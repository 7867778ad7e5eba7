package dev.greenery.adapters.graphql.execution;

import static dev.greenery.adapters.graphql.execution.Values.value;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.RowConnection.Edge;
import dev.greenery.adapters.graphql.schema.ModelApi;

import graphql.schema.DataFetcher;

import jakarta.inject.Singleton;

import java.util.Map;

/** Answers the fields of pages. */
@Singleton
final class ConnectionWiring {
    private final GraphqlLimits limits;

    ConnectionWiring(GraphqlLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
    }

    DataFetcher<?> ofRoot(ModelApi api) {
        return new ConnectionFetcher(api, limits);
    }

    static Map<String, DataFetcher<?>> ofConnection() {
        return Map.of(
                "edges", value(RowConnection.class, RowConnection::edges),
                "nodes", value(RowConnection.class, connection -> connection.page().rows()),
                "pageInfo", value(RowConnection.class, RowConnection::ends),
                "totalCount", totalCount());
    }

    static Map<String, DataFetcher<?>> ofEdge() {
        return Map.of(
                "cursor", value(Edge.class, Edge::cursor), "node", value(Edge.class, Edge::row));
    }

    static Map<String, DataFetcher<?>> ofPageInfo() {
        return Map.of(
                "hasNextPage", value(PageEnds.class, PageEnds::hasNext),
                "hasPreviousPage", value(PageEnds.class, PageEnds::hasPrevious),
                "startCursor", value(PageEnds.class, ends -> ends.start().orElse(null)),
                "endCursor", value(PageEnds.class, ends -> ends.end().orElse(null)));
    }

    private static DataFetcher<?> totalCount() {
        return field -> {
            RowConnection connection = field.getSource();
            return Rows.of(field).count(connection.model(), connection.filter()).toResult(field);
        };
    }
}
