package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.schema.SchemaChanges;
import dev.greenery.adapters.graphql.schema.SdlPrinter;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.bootstrap.marts.MartDiscovery;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Holds the committed docs to what the models make. */
class GeneratedDocsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final MartRegistry REGISTRY =
            MartDiscovery.discover(GeneratedDocsTest.class.getClassLoader());
    private static final GeneratedDocs MADE =
            new GeneratedDocs(REGISTRY, new ShowLineageService(REGISTRY), new SdlPrinter(REGISTRY));

    static Stream<String> pages() {
        return MADE.pages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCommittedPageIsTheOneThatTheModelsMake(String page) throws IOException {
        String made = MADE.pages().get(page);
        Path file = DOCS.resolve(page);
        String committed = Files.exists(file) ? Files.readString(file) : "";

        assertThat(committed)
                .as(
                        "docs/%s is not what the models make; if that is meant, run ./greenery docs"
                                + " and commit it. %s",
                        page, breaking(page, committed, made))
                .isEqualTo(made);
    }

    private static String breaking(String page, String committed, String made) {
        return page.endsWith(".graphqls") && !committed.isEmpty()
                ? "Breaking changes: " + SchemaChanges.breaking(committed, made)
                : "";
    }
}
