package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** Requests whose Host header a browser would send for a page of somebody else's. */
@MicronautTest
@Property(name = "greenery.allowed-hosts", value = "marts.example, 192.0.2.7")
class HostTest {
    private static final String REFUSED = "HTTP/1.1 421 Misdirected Request";
    private static final String OK = "HTTP/1.1 200 OK";

    @Inject EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "localhost.",
                "localhost.:8080",
                "127.0.0.1",
                "127.8.8.8:80",
                "[::1]",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]:8080",
                "marts.example",
                "Marts.Example:443",
                "192.0.2.7:8080"
            })
    void isAnsweredUnderItsOwnNames(String host) throws IOException {
        assertThat(answer("/health", "Host: " + host)).isEqualTo(OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:localhost",
                "marts.example.evil.example",
                "0.0.0.0",
                "[::]",
                "[::1",
                "192.0.2.8",
                "localhost, evil.example",
                ""
            })
    void isRefusedUnderAnyOther(String host) throws IOException {
        assertThat(answer("/health", "Host: " + host)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/graphql/shop?query={__typename}",
                "/graphiql/shop",
                "/nowhere"
            })
    void isRefusedWhateverIsAskedFor(String path) throws IOException {
        assertThat(answer(path, "Host: evil.example")).isEqualTo(REFUSED);
    }

    @Test
    void isRefusedUnderNoNameAndUnderTwo() throws IOException {
        assertThat(answer("/health", "Accept: */*")).isEqualTo(REFUSED);
        assertThat(answer("/health", "Host: localhost\r\nHost: localhost")).isEqualTo(REFUSED);
    }

    private String answer(String path, String headers) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, headers)
                                    .getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                    .readLine();
        }
    }
}
