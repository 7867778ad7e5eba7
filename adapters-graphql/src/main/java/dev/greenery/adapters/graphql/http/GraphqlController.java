package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.ErrorCode;
import dev.greenery.adapters.graphql.execution.GraphqlResponse;
import dev.greenery.adapters.graphql.execution.MartGraphql;
import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.application.registry.MartDefinition;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Serves the GraphQL schema of every mart, as GraphQL over HTTP lays down. It chooses the media
 * type of the response itself, because the router does not know ranges such as application/*.
 */
@Controller("/graphql/{mart}")
final class GraphqlController {
    private final ServedMarts marts;
    private final MartGraphql graphql;

    GraphqlController(ServedMarts marts, MartGraphql graphql) {
        this.marts = requireNonNull(marts, "marts is null");
        this.graphql = requireNonNull(graphql, "graphql is null");
    }

    @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.ALL)
    CompletableFuture<HttpResponse<byte[]>> post(
            String mart, HttpRequest<?> http, @Body byte[] body) {
        return http.getContentType().isPresent()
                ? answer(mart, http, () -> RequestReader.body(body))
                : refuse(
                        ResponseFormat.JSON,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        ErrorCode.BAD_REQUEST,
                        "Send Content-Type: application/json");
    }

    @Get(produces = MediaType.ALL)
    CompletableFuture<HttpResponse<byte[]>> get(String mart, HttpRequest<?> http) {
        return answer(mart, http, () -> RequestReader.parameters(http.getParameters()));
    }

    private CompletableFuture<HttpResponse<byte[]>> answer(
            String mart, HttpRequest<?> http, Supplier<RequestReading> reading) {
        return ResponseFormat.of(http.accept())
                .map(format -> answer(mart, format, http, reading))
                .orElseGet(
                        () ->
                                refuse(
                                        ResponseFormat.JSON,
                                        HttpStatus.NOT_ACCEPTABLE,
                                        ErrorCode.BAD_REQUEST,
                                        "Accept one of " + ResponseFormat.names()));
    }

    private CompletableFuture<HttpResponse<byte[]>> answer(
            String name,
            ResponseFormat format,
            HttpRequest<?> http,
            Supplier<RequestReading> reading) {
        Optional<MartDefinition> mart = marts.find(name);
        if (mart.isEmpty()) {
            return refuse(format, HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, marts.unknown(name));
        }
        return switch (reading.get()) {
            case RequestReading.Read(var request) -> {
                CompletableFuture<GraphqlResponse> answer = graphql.answer(mart.get(), request);
                WaitingClient.of(http).ifPresent(client -> client.cancelWhenGone(answer));
                yield answer.exceptionally(GraphqlController::unread)
                        .thenApply(given -> respond(format, format.status(given.outcome()), given));
            }
            case RequestReading.Malformed(String message) ->
                    refuse(format, HttpStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, message);
        };
    }

    /** What nobody waits for is no fault; anything else is. */
    private static GraphqlResponse unread(Throwable fault) {
        return fault instanceof CancellationException
                ? GraphqlResponse.refused(ErrorCode.LIMIT_EXCEEDED, "The client left")
                : GraphqlResponse.failed(fault);
    }

    private static CompletableFuture<HttpResponse<byte[]>> refuse(
            ResponseFormat format, HttpStatus status, ErrorCode code, String message) {
        return CompletableFuture.completedFuture(
                respond(format, status, GraphqlResponse.refused(code, message)));
    }

    private static HttpResponse<byte[]> respond(
            ResponseFormat format, HttpStatus status, GraphqlResponse response) {
        return Outage.<byte[]>respond(status)
                .contentType(format.mediaType())
                .body(Json.write(response.body()));
    }
}
