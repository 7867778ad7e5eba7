package dev.greenery.marts.product;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;
import static dev.greenery.domain.testing.Fixtures.aCatalogue;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.MartModule;
import dev.greenery.application.mart.MetricSet;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.marts.core.CoreMart;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;

/** Builds the product mart and the core mart below it, with everything in their packages. */
final class ProductBuild {
    private static final List<MartModule> MODULES =
            List.of(module(new CoreMart()), module(new ProductMart()));

    private ProductBuild() {}

    static List<MartModule> modules() {
        return MODULES;
    }

    /** A build over the catalogue of {@code Shop}. */
    static InMemoryBuild aProductBuild() {
        InMemoryBuild build = anInMemoryBuild().with(aCatalogue().build());
        for (MartModule module : MODULES) {
            build.withMart(module.mart(), module.builders(), module.metricSets());
        }
        return build;
    }

    /** What a build over these histories leaves. */
    static Built built(HistoryBuilder... histories) {
        return aProductBuild()
                .with(
                        Arrays.stream(histories)
                                .map(HistoryBuilder::build)
                                .toArray(UserHistory[]::new))
                .onThreads(1)
                .run();
    }

    /** The rows that a build over these histories makes. */
    static <R extends Record> List<R> rowsOf(Class<R> model, HistoryBuilder... histories) {
        return built(histories).rows(model);
    }

    /** The only row that a build over these histories makes. */
    static <R extends Record> R rowOf(Class<R> model, HistoryBuilder... histories) {
        List<R> rows = rowsOf(model, histories);
        if (rows.size() != 1) {
            throw new AssertionError("Expected one row, but there are " + rows);
        }
        return rows.getFirst();
    }

    private static MartModule module(Mart mart) {
        try (ScanResult scan =
                new ClassGraph()
                        .acceptPackages(mart.getClass().getPackageName())
                        .ignoreClassVisibility()
                        .scan()) {
            List<ModelBuilder<?>> builders =
                    instances(scan, ModelBuilder.class).stream()
                            .<ModelBuilder<?>>map(builder -> builder)
                            .toList();
            return new MartModule(mart, builders, instances(scan, MetricSet.class));
        }
    }

    private static <T> List<T> instances(ScanResult scan, Class<T> type) {
        return scan.getClassesImplementing(type).getStandardClasses().stream()
                .map(info -> type.cast(instance(info.loadClass())))
                .toList();
    }

    private static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No constructor without parameters: " + type, e);
        }
    }
}
