package dev.greenery.bootstrap.marts;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.metric.MetricSet;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The builders and metric sets in the packages of the marts, by the mart's package. */
record MartClasses(Map<String, List<Class<?>>> byPackage) {
    MartClasses {
        byPackage = Map.copyOf(byPackage);
    }

    /** Looks only where these marts are. */
    static MartClasses scan(ClassLoader loader, List<Mart> marts, Consumer<String> problems) {
        Map<String, List<Class<?>>> byPackage = new TreeMap<>();
        marts.forEach(mart -> byPackage.put(mart.getClass().getPackageName(), new ArrayList<>()));
        List<String> packages = List.copyOf(byPackage.keySet());
        for (String className : namesIn(marts, packages)) {
            Class<?> type = load(className, loader, problems);
            if (isPart(type)) {
                byPackage.get(ownerOf(className, packages)).add(type);
            }
        }
        return new MartClasses(byPackage);
    }

    // A mart is in one jar or directory; looking for its package in all of them is a tenth of a
    // start.
    private static List<String> namesIn(List<Mart> marts, List<String> packages) {
        try (ScanResult scan =
                new ClassGraph()
                        .overrideClasspath(
                                marts.stream().map(MartClasses::place).distinct().toList())
                        .acceptPackages(packages.toArray(String[]::new))
                        .ignoreClassVisibility()
                        .scan()) {
            return scan.getAllStandardClasses().getNames().stream().sorted().toList();
        }
    }

    private static String place(Mart mart) {
        return mart.getClass().getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static Class<?> load(String name, ClassLoader loader, Consumer<String> problems) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            problems.accept("%s cannot be loaded: %s".formatted(name, e));
            return Void.class;
        }
    }

    private static boolean isPart(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && (ModelBuilder.class.isAssignableFrom(type)
                        || MetricSet.class.isAssignableFrom(type));
    }

    /** The nearest mart above: a mart may be in a package below another's. */
    private static String ownerOf(String className, List<String> packages) {
        return packages.stream()
                .filter(name -> className.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    List<Class<?>> of(String packageName) {
        return byPackage.getOrDefault(packageName, List.of());
    }
}
