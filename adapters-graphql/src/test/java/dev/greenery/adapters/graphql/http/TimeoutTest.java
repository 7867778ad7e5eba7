package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.EndlessRead;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.adapters.graphql.testing.TestReadings;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "greenery.graphql.timeout", value = "200ms")
class TimeoutTest {
    @Inject Client client;
    @Inject PublishedRows published;
    @Inject TestReadings readings;

    private final EndlessRead read = new EndlessRead();

    @BeforeEach
    void aReadThatTakesForEver() {
        published.are(Sale.number(1));
        published.beforeReading(read);
        readings.areBusy(false);
    }

    @AfterEach
    void letGo() {
        read.letGo();
    }

    @Test
    void aRequestThatTakesTooLongIsGivenUpAndItsReadingIsCancelled() throws InterruptedException {
        Reply reply = askWhatTakesTooLong();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.data()).isNull();
        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.errorMessage()).contains("longer than 200 ms");
        readings.awaitCancellation();
    }

    @Test
    void thatAllConnectionsAreInUseIsSaidToBeTheServersFault() throws InterruptedException {
        readings.areBusy(true);

        Reply reply = askWhatTakesTooLong();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.errorCode()).isEqualTo("UNAVAILABLE");
        assertThat(reply.errorMessage()).contains("busy").contains("ask again");
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        readings.awaitCancellation();
    }

    private Reply askWhatTakesTooLong() {
        Reply reply = client.ask("{ factSales { nodes { total } } }");
        // On a busy machine the time may be over before a request reads anything.
        while (!read.hasBegun()) {
            reply = client.ask("{ factSales { nodes { total } } }");
        }
        return reply;
    }
}
