package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param body errors and data, as the GraphQL specification lays them out
 * @param outcome what became of the query
 */
public record GraphqlResponse(Map<String, Object> body, Outcome outcome) {
    /** Copies the map. */
    public GraphqlResponse {
        requireNonNull(outcome, "outcome is null");
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** What became of a query. */
    public enum Outcome {
        /** It was run; single fields may have errors. */
        EXECUTED,
        /** It was refused as a whole. */
        REFUSED,
        /** The server could not answer. */
        FAILED
    }

    /** A request that was refused as a whole, or could not be answered. */
    public static GraphqlResponse refused(ErrorCode code, String message) {
        return new GraphqlResponse(
                Map.of("errors", List.of(Errors.toSpecification(Errors.of(code, message)))),
                code == ErrorCode.INTERNAL ? Outcome.FAILED : Outcome.REFUSED);
    }
}
