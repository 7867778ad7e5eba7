package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** Serves the pages for people: which marts there are, and an explorer for each. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsoleController {
    private static final Template START = Template.named("start.html");
    private static final Template MART = Template.named("mart.html");
    private static final Template MODEL = Template.named("model.html");
    private static final Template EXPLORER = Template.named("graphiql.html");
    private static final Template NOT_FOUND = Template.named("not-found.html");

    private final ServedMarts marts;
    private final MartRegistry registry;

    ConsoleController(ServedMarts marts, MartRegistry registry) {
        this.marts = requireNonNull(marts, "marts is null");
        this.registry = requireNonNull(registry, "registry is null");
    }

    @Get(uri = "/", produces = MediaType.TEXT_HTML)
    String start() {
        List<Html> sections = marts.all().stream().map(this::section).toList();
        return START.fill(Map.of("marts", Html.all(sections))).markup();
    }

    @Get(uri = "/graphiql/{mart}", produces = MediaType.TEXT_HTML)
    HttpResponse<String> explorer(String mart) {
        return marts.find(mart)
                .map(this::explorer)
                .map(page -> HttpResponse.ok(page.markup()))
                .orElseGet(() -> HttpResponse.notFound(notFound(mart).markup()));
    }

    private Html explorer(MartDefinition mart) {
        return EXPLORER.fill(
                Map.of(
                        "mart",
                        Html.text(mart.name()),
                        "query",
                        Html.text(ExampleQuery.of(MartApi.of(registry, mart)))));
    }

    private Html notFound(String mart) {
        return NOT_FOUND.fill(Map.of("message", Html.text(marts.unknown(mart))));
    }

    private Html section(MartDefinition mart) {
        List<Html> models =
                MartApi.of(registry, mart).models().stream().map(ConsoleController::item).toList();
        return MART.fill(
                Map.of(
                        "name",
                        Html.text(mart.name()),
                        "description",
                        Html.text(mart.description()),
                        "owner",
                        Html.text(mart.owner()),
                        "models",
                        Html.all(models)));
    }

    private static Html item(ModelApi api) {
        return MODEL.fill(
                Map.of(
                        "field",
                        Html.text(api.connectionField()),
                        "description",
                        Html.text(api.model().description())));
    }
}
