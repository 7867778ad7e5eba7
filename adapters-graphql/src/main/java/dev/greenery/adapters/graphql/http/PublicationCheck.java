package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.OpenReading.Reading;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.run.MartStatus;

import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks what is published, for health checks: once for all who want to know at the same time, so
 * that checks never hold more than one connection, and with an end to the wait, as a warehouse that
 * hangs must not make the checks hang.
 */
@Singleton
final class PublicationCheck {
    private final ServedMarts marts;
    private final OpenReading readings;
    private final ExecutorService blocking;
    private final Duration limit;
    private Optional<Future<Map<String, Optional<MartStatus>>>> asked = Optional.empty();

    @Inject
    PublicationCheck(
            ServedMarts marts,
            OpenReading readings,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            ServerSettings settings) {
        this(marts, readings, blocking, settings.healthTimeout());
    }

    PublicationCheck(
            ServedMarts marts, OpenReading readings, ExecutorService blocking, Duration limit) {
        this.marts = requireNonNull(marts, "marts is null");
        this.readings = requireNonNull(readings, "readings is null");
        this.blocking = requireNonNull(blocking, "blocking is null");
        this.limit = requireNonNull(limit, "limit is null");
    }

    /** What is published of every mart; nothing when the warehouse takes too long to tell. */
    Optional<Map<String, Optional<MartStatus>>> published() throws InterruptedException {
        try {
            return Optional.of(ask().get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Future<Map<String, Optional<MartStatus>>> ask() {
        if (asked.filter(running -> !running.isDone()).isEmpty()) {
            asked = Optional.of(blocking.submit(this::ofAll));
        }
        return asked.orElseThrow();
    }

    private Map<String, Optional<MartStatus>> ofAll() {
        Map<String, Optional<MartStatus>> published = new LinkedHashMap<>();
        try (Reading reading = readings.open(Optional.of(limit))) {
            for (MartDefinition mart : marts.all()) {
                published.put(mart.name(), reading.status(mart.name()));
            }
        }
        return published;
    }
}
