package dev.greenery.adapters.graphql.http;

import dev.greenery.adapters.graphql.execution.ErrorCode;
import dev.greenery.adapters.graphql.execution.GraphqlResponse;
import dev.greenery.adapters.graphql.json.Json;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/** Answers requests of which no part is looked at. */
final class Refusal {
    private Refusal() {}

    static HttpResponse<byte[]> of(HttpStatus status, String message) {
        GraphqlResponse response = GraphqlResponse.refused(ErrorCode.BAD_REQUEST, message);
        return HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Json.write(response.body()));
    }
}
