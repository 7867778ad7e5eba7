package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.GraphqlResponse.Outcome;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The two media types of GraphQL over HTTP, and what their status codes mean. */
enum ResponseFormat {
    /** Status codes tell whether the query was run. */
    GRAPHQL_RESPONSE(ResponseFormat.GRAPHQL_RESPONSE_JSON),
    /** Older clients: every query that could be read gets status 200. */
    JSON(MediaType.APPLICATION_JSON);

    static final String GRAPHQL_RESPONSE_JSON = "application/graphql-response+json";

    private final String mediaType;

    ResponseFormat(String mediaType) {
        this.mediaType = requireNonNull(mediaType, "mediaType is null");
    }

    /**
     * The format that a client accepts most gladly; plain JSON if it does not mind; none if it
     * accepts neither.
     */
    static Optional<ResponseFormat> of(Collection<MediaType> accepted) {
        for (MediaType accept : accepted) {
            if (accept.getName().equals(GRAPHQL_RESPONSE_JSON)) {
                return Optional.of(GRAPHQL_RESPONSE);
            }
            if (accept.matches(MediaType.of(JSON.mediaType))) {
                return Optional.of(JSON);
            }
        }
        return accepted.isEmpty() ? Optional.of(JSON) : Optional.empty();
    }

    static String names() {
        return Arrays.stream(values())
                .map(format -> format.mediaType)
                .collect(Collectors.joining(", "));
    }

    MediaType mediaType() {
        return MediaType.of(mediaType + "; charset=utf-8");
    }

    HttpStatus status(Outcome outcome) {
        return switch (outcome) {
            case EXECUTED -> HttpStatus.OK;
            case REFUSED -> this == JSON ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
