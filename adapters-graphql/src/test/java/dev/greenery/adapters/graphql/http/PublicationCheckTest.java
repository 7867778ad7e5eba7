package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.graphql.testing.Figures;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.TestMarts;
import dev.greenery.adapters.graphql.testing.TestReadings;
import dev.greenery.application.port.in.ShowMartStatus;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.MartStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class PublicationCheckTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);

    @AfterEach
    void stop() {
        answers.countDown();
        threads.close();
    }

    @Test
    void aWarehouseThatHangsIsAskedOnceAndNotWaitedFor() throws InterruptedException {
        PublicationCheck check = check(this::hang, Duration.ofMillis(10));

        for (int i = 0; i < 20; i++) {
            assertThat(check.published()).isEmpty();
        }

        assertThat(asked).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void aWarehouseThatAnswersAgainIsFoundToDoSo() throws InterruptedException {
        PublicationCheck check = check(this::hang, Duration.ofMillis(10));
        assertThat(check.published()).isEmpty();
        answers.countDown();

        Optional<Map<String, Optional<MartStatus>>> published = Optional.empty();
        while (published.isEmpty()) {
            published = check.published();
        }

        assertThat(published.orElseThrow()).containsOnlyKeys("lab", "shop");
    }

    @Test
    void whatWentWrongIsTold() {
        IllegalStateException fault = new IllegalStateException("away");
        PublicationCheck check =
                check(
                        mart -> {
                            throw fault;
                        },
                        Duration.ofMinutes(1));

        assertThatThrownBy(check::published).hasCause(fault);
    }

    private Optional<MartStatus> hang(String mart) {
        if (mart.equals("lab")) {
            asked.incrementAndGet();
        }
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private PublicationCheck check(ShowMartStatus status, Duration limit) {
        MartRegistry registry = TestMarts.registry();
        TestReadings readings =
                new TestReadings(
                        new PublishedRows(registry), new Figures(), status, mart -> List.of());
        return new PublicationCheck(new ServedMarts(registry), readings, threads, limit);
    }
}
