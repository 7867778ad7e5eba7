package dev.greenery.adapters.graphql.http;

import dev.greenery.adapters.graphql.execution.ErrorCode;
import dev.greenery.adapters.graphql.execution.Faults;
import dev.greenery.adapters.graphql.execution.GraphqlResponse;
import dev.greenery.adapters.graphql.json.Json;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import java.util.stream.Collectors;

/**
 * Errors that no controller answers look like GraphQL errors too, so that clients read one form
 * only. What went wrong inside the server stays there.
 */
@Singleton
final class ErrorResponses implements ErrorResponseProcessor<byte[]> {
    @Override
    public MutableHttpResponse<byte[]> processResponse(
            ErrorContext error, MutableHttpResponse<?> response) {
        ErrorCode code = code(response.status());
        String message = code == ErrorCode.INTERNAL ? internal(error) : message(error, code);
        return response.contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Json.write(GraphqlResponse.refused(code, message).body()));
    }

    private static ErrorCode code(HttpStatus status) {
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return ErrorCode.INTERNAL;
        }
        return switch (status) {
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case REQUEST_ENTITY_TOO_LARGE -> ErrorCode.LIMIT_EXCEEDED;
            default -> ErrorCode.BAD_REQUEST;
        };
    }

    private static String internal(ErrorContext error) {
        return Faults.log(
                error.getRootCause().orElseGet(() -> new IllegalStateException(errors(error))));
    }

    private static String message(ErrorContext error, ErrorCode code) {
        return code == ErrorCode.NOT_FOUND
                ? "There is no such page; the start page / names those that there are"
                : errors(error);
    }

    private static String errors(ErrorContext error) {
        return error.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
    }
}
