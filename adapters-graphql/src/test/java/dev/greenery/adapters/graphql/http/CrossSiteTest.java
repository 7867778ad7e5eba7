package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** Requests that a page of another site can have a browser send without asking first. */
@MicronautTest
@Property(name = "greenery.allowed-hosts", value = "marts.example")
class CrossSiteTest {
    private static final String QUERY = "/graphql/shop?query=%7BfactSales%7BtotalCount%7D%7D";

    @Inject EmbeddedServer server;
    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void oneSale() {
        published.are(Sale.number(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:8080",
                "http://localhost.evil.example",
                "null",
                "",
                "https://localhost@evil.example",
                "file://"
            })
    void anotherOriginGetsNothing(String origin) {
        Reply reply = client.get(QUERY, http -> http.header("Origin", origin));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(published.counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1"})
    void anOriginUnderAnAllowedNameIsAnsweredAndStillMayNotRead(String origin) {
        Reply reply = client.get(QUERY, http -> http.header("Origin", origin));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, HTTP/1.1 403 Forbidden",
        "https://marts.example, HTTP/1.1 200 OK"
    })
    void aServerWithAPublicNameAnswersItsOwnPagesOnly(String origin, String expected)
            throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: marts.example\r\nOrigin: %s\r\n\r\n"
                                    .formatted(QUERY, origin)
                                    .getBytes(US_ASCII));

            assertThat(
                            new BufferedReader(
                                            new InputStreamReader(
                                                    socket.getInputStream(), US_ASCII))
                                    .readLine())
                    .isEqualTo(expected);
        }
    }

    @Test
    void anImageOfAnotherSiteRunsNoQuery() {
        Reply reply =
                client.get(
                        QUERY,
                        http ->
                                http.header("Sec-Fetch-Site", "cross-site")
                                        .header("Sec-Fetch-Mode", "no-cors"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(published.counts()).isEmpty();
    }

    @Test
    void aLinkOfAnotherSiteMayLeadHere() {
        Reply reply =
                client.get(
                        "/",
                        http ->
                                http.header("Sec-Fetch-Site", "cross-site")
                                        .header("Sec-Fetch-Mode", "navigate"));

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aFormIsNoQueryWhoeverSendsIt(String type) {
        Reply reply =
                client.post(
                        "/graphql/shop",
                        "{\"query\":\"{ factSales { totalCount } }\"}",
                        http -> http.header("Content-Type", type));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(published.counts()).isEmpty();
    }
}
