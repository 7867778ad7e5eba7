package dev.greenery.bootstrap.cli;

import dev.greenery.adapters.graphql.schema.SdlPrinter;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.registry.MartRegistry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes the generated docs. */
@Command(
        name = "docs",
        description =
                "Writes the reference page and the GraphQL schema of every mart, and the page about"
                        + " the shop's files.")
final class DocsCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "where reference/ and schema/ are written")
    private Path directory = Path.of("docs");

    @Override
    public Integer call() {
        MartRegistry registry = useCase(MartRegistry.class);
        GeneratedDocs docs =
                new GeneratedDocs(registry, useCase(ShowLineage.class), new SdlPrinter(registry));
        try {
            docs.write(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the docs", e);
        }
        say("Wrote the docs of %d marts".formatted(registry.marts().size()));
        return ExitCodes.OK;
    }
}
