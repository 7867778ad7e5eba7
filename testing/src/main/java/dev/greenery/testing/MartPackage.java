package dev.greenery.testing;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.registry.MartModule;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;

import java.lang.reflect.Constructor;
import java.util.List;

/** Finds what belongs to a mart, so that no test lists it. */
public final class MartPackage {
    private MartPackage() {}

    /** The mart with all builders and metric sets of its package and those below. */
    public static MartModule of(Mart mart) {
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
