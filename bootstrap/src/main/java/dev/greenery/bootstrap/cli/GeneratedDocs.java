package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.schema.SdlPrinter;
import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The docs that follow from the models and from the shop's tables: reference pages and GraphQL
 * schemas.
 */
record GeneratedDocs(MartRegistry registry, ShowLineage lineage, SdlPrinter schemas) {
    GeneratedDocs {
        requireNonNull(registry, "registry is null");
        requireNonNull(lineage, "lineage is null");
        requireNonNull(schemas, "schemas is null");
    }

    /** The pages by their paths. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("reference/source.md", SourcePage.markdown());
        for (MartDefinition mart : registry.marts()) {
            pages.put(
                    "reference/" + mart.name() + ".md",
                    new ReferencePage(registry, mart, lineageOf(mart)).markdown());
            pages.put("schema/" + mart.name() + ".graphqls", schemas.printSdl(mart));
        }
        return pages;
    }

    void write(Path directory) throws IOException {
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Path file = directory.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    private Lineage lineageOf(MartDefinition mart) {
        LineageQuery query = new LineageQuery("mart:" + mart.name(), "", true, false);
        return switch (lineage.lineage(query)) {
            case Outcome.Succeeded(Lineage selected) -> selected;
            case Outcome.Refused(WrongQuestion refused) ->
                    throw new IllegalStateException("No lineage: " + refused);
        };
    }
}
