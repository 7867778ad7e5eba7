package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.SdlPrinter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Serves the schemas as texts, for client generators and for reading. */
@Controller("/schema")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SchemaController {
    private final ServedMarts marts;
    private final SdlPrinter printer;

    SchemaController(ServedMarts marts, SdlPrinter printer) {
        this.marts = requireNonNull(marts, "marts is null");
        this.printer = requireNonNull(printer, "printer is null");
    }

    @Get(uri = "/{mart}.graphqls", produces = MediaType.TEXT_PLAIN)
    HttpResponse<String> schema(String mart) {
        return marts.find(mart)
                .map(printer::printSdl)
                .map(HttpResponse::ok)
                .orElseGet(() -> HttpResponse.notFound(marts.unknown(mart)));
    }
}
