package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

@MicronautTest
@Property(name = "greenery.graphql.timeout", value = "200ms")
class TimeoutTest {
    @Inject Client client;
    @Inject PublishedRows published;

    @Test
    void aRequestThatTakesTooLongIsGivenUpAndItsThreadIsStopped() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        published.are(Sale.number(1));
        published.beforeReading(() -> waitFor(reading, interrupted));

        Reply reply = client.ask("{ factSales { nodes { total } } }");
        // On a busy machine the time may be over before a request reads anything.
        while (reading.getCount() > 0) {
            reply = client.ask("{ factSales { nodes { total } } }");
        }

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.data()).isNull();
        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.errorMessage()).contains("longer than 200 ms");
        interrupted.await();
    }

    private static void waitFor(CountDownLatch reading, CountDownLatch interrupted) {
        reading.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted.countDown();
        }
    }
}
