package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A query to a mart.
 *
 * @param operationName which operation of the query, where it has several
 * @param variables may hold nulls
 */
public record GraphqlRequest(
        String query, Optional<String> operationName, Map<String, Object> variables) {
    /** Copies the map. */
    public GraphqlRequest {
        requireNonNull(query, "query is null");
        requireNonNull(operationName, "operationName is null");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
