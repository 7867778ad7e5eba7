package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.Faults;
import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.application.run.MartStatus;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether the server can answer for every mart, and whether and when each was published, and
 * of which moment its data is.
 */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {
    private final PublicationCheck check;
    private final ServedSchemas schemas;

    HealthController(PublicationCheck check, ServedSchemas schemas) {
        this.check = requireNonNull(check, "check is null");
        this.schemas = requireNonNull(schemas, "schemas is null");
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> health() throws InterruptedException {
        Map<String, String> missing = schemas.missing();
        if (!missing.isEmpty()) {
            return down(Map.of("withoutSchema", missing));
        }
        try {
            return check.published().map(HealthController::up).orElseGet(() -> down(Map.of()));
        } catch (RuntimeException e) {
            if (Faults.outage(e).isEmpty()) {
                Faults.log(e);
            }
            return down(Map.of());
        }
    }

    /** A server with nothing to show is up: what it lacks is a build, and not a restart. */
    private static HttpResponse<byte[]> up(Map<String, Optional<MartStatus>> published) {
        Map<String, Object> states = new LinkedHashMap<>();
        Map<String, Object> times = new LinkedHashMap<>();
        Map<String, Object> moments = new LinkedHashMap<>();
        published.forEach(
                (mart, status) -> {
                    states.put(mart, status.isPresent() ? "published" : "unpublished");
                    moments.put(mart, status.map(MartStatus::dataAsOf).orElse(null));
                    times.put(mart, status.map(MartStatus::publishedAt).orElse(null));
                });
        return HttpResponse.ok(
                Json.write(
                        Map.of(
                                "status", "UP",
                                "marts", states,
                                "dataAsOf", moments,
                                "publishedAt", times)));
    }

    private static HttpResponse<byte[]> down(Map<String, Object> why) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("status", "DOWN"));
        answer.putAll(why);
        return Outage.<byte[]>respond(HttpStatus.SERVICE_UNAVAILABLE).body(Json.write(answer));
    }
}
