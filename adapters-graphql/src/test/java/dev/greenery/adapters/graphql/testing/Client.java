package dev.greenery.adapters.graphql.testing;

import dev.greenery.adapters.graphql.json.Json;

import io.micronaut.runtime.server.EmbeddedServer;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Talks to the server over HTTP. */
@Singleton
public final class Client {
    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(EmbeddedServer server) {
        this.server = server;
    }

    /** Asks the mart {@code shop}. */
    public Reply ask(String query) {
        return ask("shop", query, Map.of());
    }

    /** Asks a mart. */
    public Reply ask(String mart, String query, Map<String, Object> variables) {
        return post(
                "/graphql/" + mart,
                new String(
                        Json.write(Map.of("query", query, "variables", variables)),
                        StandardCharsets.UTF_8),
                request ->
                        request.header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json"));
    }

    /** Sends a body. */
    public Reply post(String path, String body, UnaryOperator<HttpRequest.Builder> headers) {
        return send(path, request -> headers.apply(request.POST(BodyPublishers.ofString(body))));
    }

    /** Gets a page. */
    public Reply get(String path, UnaryOperator<HttpRequest.Builder> headers) {
        return send(path, request -> headers.apply(request.GET()));
    }

    /** Gets a page. */
    public Reply get(String path) {
        return get(path, request -> request);
    }

    /** Sends any request. */
    public Reply send(String path, UnaryOperator<HttpRequest.Builder> request) {
        URI uri = URI.create(server.getURI() + path);
        try {
            return Reply.of(
                    http.send(
                            request.apply(HttpRequest.newBuilder(uri)).build(),
                            BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
