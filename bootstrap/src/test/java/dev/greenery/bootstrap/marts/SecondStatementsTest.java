package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.registry.ModelDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** No model is left out of the comparison with SQL without being told. */
class SecondStatementsTest {
    @Test
    void whatHasNoSecondStatementIsPrinted() {
        List<String> missing = SecondStatements.missingIn(ProductMarts.REGISTRY);

        System.out.println(
                "Without a second statement in SQL: "
                        + (missing.isEmpty() ? "nothing" : String.join("; ", missing)));
        assertThat(missing).doesNotHaveDuplicates();
    }

    @Test
    void aModelThatWasAddedIsToldWithWhereItsStatementWouldStand(@TempDir Path directory)
            throws IOException {
        CompiledMart garden =
                new CompiledMart(directory)
                        .withMart("com.example.garden.GardenMart", "garden")
                        .withModel("com.example.garden", "DimPot", "dim_pots");
        try (URLClassLoader loader = garden.load(getClass().getClassLoader())) {
            assertThat(SecondStatements.missingIn(MartDiscovery.discover(loader)))
                    .contains("garden.dim_pots: no models/garden/dim_pots.sql");
        }
    }

    @Test
    void everyStatementIsOfAModelThatIsThere() throws IOException, URISyntaxException {
        Path root = Path.of(getClass().getResource("/models").toURI());

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> root.relativize(file).getNameCount() == 2))
                    .extracting(file -> root.relativize(file).toString())
                    .containsExactlyInAnyOrderElementsOf(
                            SecondStatements.of(ProductMarts.REGISTRY)
                                    .map(SecondStatementsTest::fileOf)
                                    .toList());
        }
    }

    private static String fileOf(ModelDefinition<?> model) {
        return "%s/%s.sql".formatted(model.mart(), model.name());
    }
}
