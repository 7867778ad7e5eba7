package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.registry.ModelDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** No model is left out of the comparison with SQL without being told. */
class SecondStatementsTest {
    private static final Path STATEMENTS =
            Path.of("../benchmarks/model-sql/src/main/resources/models");

    /** Tables and functions that several statements use. */
    private static final Set<String> OF_NO_MODEL = Set.of("helpers", "statistics");

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
    void everyStatementIsOfAModelThatIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(STATEMENTS)) {
            assertThat(
                            files.map(STATEMENTS::relativize)
                                    .filter(file -> file.getNameCount() == 2)
                                    .filter(
                                            file ->
                                                    !OF_NO_MODEL.contains(
                                                            file.getName(0).toString())))
                    .extracting(Path::toString)
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
