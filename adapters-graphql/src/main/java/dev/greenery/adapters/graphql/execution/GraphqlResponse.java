package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

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
        FAILED,
        /** The warehouse is away: at least one field could not be asked. */
        UNAVAILABLE
    }

    /** A request that was refused as a whole, or could not be answered. */
    public static GraphqlResponse refused(ErrorCode code, String message) {
        return of(Errors.of(code, message));
    }

    /** A request that met a fault before or after its fields were asked. */
    public static GraphqlResponse failed(Throwable fault) {
        return of(Faults.coded(GraphqlErrorBuilder.newError(), fault));
    }

    private static GraphqlResponse of(GraphQLError error) {
        return new GraphqlResponse(
                Map.of("errors", List.of(Errors.toSpecification(error))),
                switch (Errors.code(error)) {
                    case INTERNAL -> Outcome.FAILED;
                    case UNAVAILABLE -> Outcome.UNAVAILABLE;
                    case BAD_REQUEST, VALIDATION, NOT_FOUND, NOT_PUBLISHED, LIMIT_EXCEEDED ->
                            Outcome.REFUSED;
                });
    }
}
