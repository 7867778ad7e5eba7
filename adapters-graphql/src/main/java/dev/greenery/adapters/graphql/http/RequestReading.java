package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.GraphqlRequest;

/** What reading a GraphQL request out of an HTTP request gave. */
sealed interface RequestReading {
    /** A request. */
    record Read(GraphqlRequest request) implements RequestReading {
        public Read {
            requireNonNull(request, "request is null");
        }
    }

    /** No request, and what the client should do about it. */
    record Malformed(String message) implements RequestReading {
        public Malformed {
            requireNonNull(message, "message is null");
        }
    }
}
