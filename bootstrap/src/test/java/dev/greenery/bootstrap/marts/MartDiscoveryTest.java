package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.InvalidDefinitionsException;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MartDiscoveryTest {
    private static final ClassLoader PRODUCT = MartDiscoveryTest.class.getClassLoader();

    @TempDir private Path directory;
    private CompiledMart compiled;

    @BeforeEach
    void prepareDirectory() {
        compiled = new CompiledMart(directory);
    }

    @Test
    void findsTheMartsOfTheProduct() {
        MartRegistry registry = MartDiscovery.discover(PRODUCT);

        assertThat(registry.marts()).extracting(MartDefinition::name).contains("core");
        assertThat(registry.marts())
                .allSatisfy(mart -> assertThat(mart.models()).isNotEmpty())
                .allSatisfy(mart -> assertThat(mart.metrics()).isNotEmpty());
    }

    @Test
    void findsAMartThatWasAddedWithoutNamingItAnywhere() throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withModel("com.example.garden", "DimPot", "dim_pots")
                .withModel("com.example.garden.below", "DimTool", "dim_tools")
                .withClass(
                        "com.example.garden.GardenMetrics",
                        """
                        final class GardenMetrics implements MetricSet {
                            public List<Metric> metrics() {
                                return List.of(
                                    Metric.simple("pots", "Pots.", Aggregate.count(DimPot.class)));
                            }
                        }\
                        """);
        try (URLClassLoader loader = compiled.load(PRODUCT)) {
            MartRegistry registry = MartDiscovery.discover(loader);

            MartDefinition garden = registry.mart("garden").orElseThrow();
            assertThat(garden.models())
                    .extracting(ModelDefinition::name)
                    .containsExactlyInAnyOrder("dim_pots", "dim_tools");
            assertThat(garden.metrics()).extracting(Metric::name).containsExactly("pots");
            assertThat(registry.mart("core")).isPresent();
        }
    }

    @Test
    void findsAMartInAJarThatNamesNoFolders(@TempDir Path jars) throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withModel("com.example.garden.below", "DimTool", "dim_tools");
        try (URLClassLoader loader = compiled.loadFromJar(jars.resolve("a garden.jar"), PRODUCT)) {
            assertThat(MartDiscovery.discover(loader).model("garden.dim_tools")).isPresent();
        }
    }

    @Test
    void givesAClassToTheNearestMartAbove() throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withMart("com.example.garden.shed.ShedMart", "shed")
                .withModel("com.example.garden.shed", "DimTool", "dim_tools");
        try (URLClassLoader loader = compiled.load(PRODUCT)) {
            MartRegistry registry = MartDiscovery.discover(loader);

            assertThat(registry.model("shed.dim_tools")).isPresent();
            assertThat(registry.mart("garden").orElseThrow().models()).isEmpty();
        }
    }

    @Test
    void passesOverWhatIsNoBuilder() throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withClass(
                        "com.example.garden.BaseBuilder",
                        "abstract class BaseBuilder<R extends Record> implements"
                                + " DimensionBuilder<R> {}")
                .withClass("com.example.garden.Helper", "final class Helper { Helper(int i) {} }");
        try (URLClassLoader loader = compiled.load(PRODUCT)) {
            assertThat(MartDiscovery.discover(loader).mart("garden").orElseThrow().models())
                    .isEmpty();
        }
    }

    @Test
    void gathersEveryProblemWithClasses() throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withClass(
                        "com.example.garden.Picky",
                        "final class Picky implements MetricSet { Picky(int i) {} public"
                                + " List<Metric> metrics() { return List.of(); } }")
                .withClass(
                        "com.example.garden.Broken",
                        "final class Broken implements MetricSet { Broken() { throw new"
                                + " IllegalStateException(\"no water\"); } public List<Metric>"
                                + " metrics() { return List.of(); } }");
        try (URLClassLoader loader = compiled.load(PRODUCT)) {
            assertThat(problemsOf(loader))
                    .containsExactly(
                            "The constructor of com.example.garden.Broken fails:"
                                    + " java.lang.IllegalStateException: no water",
                            "com.example.garden.Picky has no constructor without parameters;"
                                    + " builders and metric sets keep no state");
        }
    }

    @Test
    void refusesMartsThatShareAPackageAndServicesWithoutClass() throws IOException {
        compiled.withMart("com.example.garden.GardenMart", "garden")
                .withMart("com.example.garden.ShedMart", "shed")
                .withService("com.example.garden.LostMart");
        try (URLClassLoader loader = compiled.load(PRODUCT)) {
            assertThat(problemsOf(loader))
                    .hasSize(2)
                    .anySatisfy(problem -> assertThat(problem).contains("LostMart"))
                    .contains("2 marts share the package com.example.garden; give each its own");
        }
    }

    @Test
    void refusesToWorkWithoutAnyMart() throws IOException {
        try (URLClassLoader loader = compiled.load(ClassLoader.getPlatformClassLoader())) {
            assertThat(problemsOf(loader))
                    .containsExactly(
                            "There is no mart on the class path; name its class in"
                                    + " META-INF/services/dev.greenery.application.mart.Mart");
        }
    }

    private static List<String> problemsOf(ClassLoader loader) {
        List<String> problems = new ArrayList<>();
        assertThatThrownBy(() -> MartDiscovery.discover(loader))
                .asInstanceOf(type(InvalidDefinitionsException.class))
                .satisfies(e -> problems.addAll(e.problems()));
        return problems;
    }
}
