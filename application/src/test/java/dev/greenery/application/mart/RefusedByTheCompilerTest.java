package dev.greenery.application.mart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Definitions that are wrong in their types are no programs. */
class RefusedByTheCompilerTest {
    private static final String SOURCE =
            """
            import dev.greenery.application.mart.*;
            import dev.greenery.application.mart.metric.*;
            import java.util.Optional;

            class Definition {
                enum Light { SUN, SHADE }
                record Plant(@Key long id, String name, Light light, Optional<Long> height) {}
                record Pot(@Key long id, String name) {}

                Object made() {
                    return DEFINITION;
                }
            }
            """;

    @TempDir private Path classes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aggregate.count(Plant.class).where(Filter.on(Plant::name).equal(\"fern\"))",
                "Filter.on(Plant::light).in(Light.SUN, Light.SHADE).not()",
                "Filter.onOptional(Plant::height).atLeast(3L).or(Filter.notNull(Plant::height).not())",
                "Expectations.of(Expectations.valuesOf(Plant::light).are(Light.SUN))",
                "Expectations.unique(Pot::name).where(\"first\", Filter.on(Pot::id).equal(1L))"
            })
    void whatIsRightCompiles(String definition) throws IOException {
        assertThat(errors(definition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a value of another type than the column's
                "Filter.on(Plant::name).equal(12L)",
                "Filter.on(Plant::light).equal(\"sun\")",
                "Filter.on(Plant::id).in(\"1\", \"2\")",
                "Filter.onOptional(Plant::height).less(3)",
                "Filter.isTrue(Plant::name)",
                "Filter.notNull(Plant::name)",
                "Expectations.valuesOf(Plant::light).are(\"sun\")",
                // a column of another model
                "Aggregate.count(Plant.class).where(Filter.on(Pot::name).equal(\"fern\"))",
                "Aggregate.sum(Plant.class, Pot::id)",
                "Filter.on(Plant::id).equal(1L).and(Filter.on(Pot::id).equal(1L))",
                "Expectations.unique(Plant::name).where(\"pots\", Filter.on(Pot::id).equal(1L))",
                "Expectations.<Plant>of(Expectations.notNegative(Pot::id))",
                "Total.sumOf(Plant.class, Pot::id)"
            })
    void whatIsWrongInItsTypesDoesNot(String definition) throws IOException {
        assertThat(errors(definition)).isNotEmpty();
    }

    @Test
    void anErrorIsThatOfTheDefinition() throws IOException {
        assertThat(errors("Filter.on(Plant::name).equal(12L)"))
                .singleElement()
                .extracting(error -> error.getMessage(null))
                .asString()
                .contains("long cannot be converted to");
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String definition)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            compiler.getTask(
                            null,
                            files,
                            found,
                            List.of("-proc:none"),
                            null,
                            List.of(new Source(SOURCE.replace("DEFINITION", definition))))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Definition.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
