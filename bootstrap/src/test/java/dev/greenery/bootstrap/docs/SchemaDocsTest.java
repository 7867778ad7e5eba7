package dev.greenery.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.schema.SchemaChanges;
import dev.greenery.adapters.graphql.schema.SdlPrinter;
import dev.greenery.application.mart.MartDefinition;
import dev.greenery.application.mart.MartRegistry;
import dev.greenery.bootstrap.marts.MartDiscovery;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the committed schemas to what the models make. Run with {@code -Dgreenery.docs=write} it
 * writes them instead.
 */
class SchemaDocsTest {
    private static final MartRegistry REGISTRY =
            MartDiscovery.discover(SchemaDocsTest.class.getClassLoader());

    static Stream<String> marts() {
        return REGISTRY.marts().stream().map(MartDefinition::name);
    }

    @ParameterizedTest
    @MethodSource("marts")
    void theCommittedSchemaIsTheOneThatTheModelsMake(String name) throws IOException {
        Path file = Path.of("..", "docs", "schema", name + ".graphqls");
        String made = new SdlPrinter(REGISTRY).printSdl(REGISTRY.mart(name).orElseThrow());
        if (System.getProperty("greenery.docs", "check").equals("write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }

        String committed = Files.readString(file);

        assertThat(committed)
                .as(
                        "%s is not what the models make; if that is meant, run mvn -pl bootstrap"
                            + " -am test -Dtest=SchemaDocsTest -Dgreenery.docs=write"
                            + " -Dsurefire.failIfNoSpecifiedTests=false and commit it. Breaking"
                            + " changes: %s",
                        file, breaking(committed, made))
                .isEqualTo(made);
    }

    private static List<String> breaking(String committed, String made) {
        return committed.isEmpty() ? List.of() : SchemaChanges.breaking(committed, made);
    }
}
