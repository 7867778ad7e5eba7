package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.Faults;
import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.application.mart.MartDefinition;
import dev.greenery.application.port.in.ShowMartStatus;
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

/** Tells whether the server can answer, and whether and when each mart was published. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {
    private final Marts marts;
    private final ShowMartStatus showMartStatus;

    HealthController(Marts marts, ShowMartStatus showMartStatus) {
        this.marts = requireNonNull(marts, "marts is null");
        this.showMartStatus = requireNonNull(showMartStatus, "showMartStatus is null");
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> health() {
        try {
            return HttpResponse.ok(Json.write(answer()));
        } catch (RuntimeException e) {
            if (Faults.outage(e).isEmpty()) {
                Faults.log(e);
            }
            return Outage.<byte[]>respond(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Json.write(Map.of("status", "DOWN")));
        }
    }

    /** A server with nothing to show is up: what it lacks is a build, and not a restart. */
    private Map<String, Object> answer() {
        Map<String, Object> states = new LinkedHashMap<>();
        Map<String, Object> times = new LinkedHashMap<>();
        for (MartDefinition mart : marts.all()) {
            Optional<MartStatus> status = showMartStatus.status(mart.name());
            states.put(mart.name(), status.isPresent() ? "published" : "unpublished");
            times.put(mart.name(), status.map(MartStatus::publishedAt).orElse(null));
        }
        return Map.of("status", "UP", "marts", states, "publishedAt", times);
    }
}
