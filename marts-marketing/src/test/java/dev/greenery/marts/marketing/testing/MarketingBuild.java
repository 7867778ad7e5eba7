package dev.greenery.marts.marketing.testing;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.MartModule;
import dev.greenery.application.mart.MetricSet;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.Fixtures;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.marts.core.CoreMart;
import dev.greenery.marts.marketing.MarketingMart;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;

/** Builds the marketing mart, and the core mart below it, with everything in their packages. */
public final class MarketingBuild {
    private static final List<MartModule> MODULES =
            List.of(module(new CoreMart()), module(new MarketingMart()));

    private MarketingBuild() {}

    /** The two marts. */
    public static List<MartModule> modules() {
        return MODULES;
    }

    /** A build over these histories and the catalogue of {@code Shop}. */
    public static Built over(HistoryBuilder... histories) {
        InMemoryBuild build = InMemoryBuild.anInMemoryBuild().with(Fixtures.aCatalogue().build());
        for (MartModule module : MODULES) {
            build.withMart(module.mart(), module.builders(), module.metricSets());
        }
        return build.with(
                        Arrays.stream(histories)
                                .map(HistoryBuilder::build)
                                .toArray(UserHistory[]::new))
                .run();
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
