package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;

/** Clients that begin a request and never end it. */
@MicronautTest
@Property(name = "greenery.receive-timeout", value = "1s")
class SlowClientTest {
    @Inject EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /health HT",
                "GET /health HTTP/1.1\r\nHost: localhost\r\n",
                "POST /graphql/shop HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                        + "\r\nContent-Length: 100\r\n\r\n{",
                "POST /graphql/shop HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
            })
    void areToldAndCutOff(String begun) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(begun.getBytes(US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 408 Request Timeout");
        }
    }
}
