package dev.greenery.adapters.graphql.http;

import dev.greenery.adapters.graphql.testing.EndlessRead;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.adapters.graphql.testing.TestReadings;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Nobody may keep the warehouse busy by asking and leaving. */
@MicronautTest
class LeavingClientTest {
    private static final String QUERY = "{\"query\": \"{ factSales { nodes { total } } }\"}";

    @Inject EmbeddedServer server;
    @Inject PublishedRows published;
    @Inject TestReadings readings;

    private final EndlessRead read = new EndlessRead();

    @BeforeEach
    void aReadThatTakesForEver() {
        published.are(Sale.number(1));
        published.beforeReading(read);
    }

    @AfterEach
    void letGo() {
        read.letGo();
    }

    /** A closed connection says goodbye; one that is reset does not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theReadingOfAClientThatLeftIsCancelled(boolean politely)
            throws IOException, InterruptedException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            ask(socket);
            read.awaitBegun();
            if (!politely) {
                socket.setSoLinger(true, 0);
            }
        }

        readings.awaitCancellation();
    }

    private void ask(Socket socket) throws IOException {
        String request =
                """
                POST /graphql/shop HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Accept: application/json
                Content-Length: %d

                %s\
                """
                        .formatted(QUERY.length(), QUERY);
        socket.getOutputStream()
                .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
