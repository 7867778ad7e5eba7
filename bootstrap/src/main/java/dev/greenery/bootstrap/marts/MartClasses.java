package dev.greenery.bootstrap.marts;

import dev.greenery.application.mart.MetricSet;
import dev.greenery.application.mart.ModelBuilder;

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

    /** Looks only into these packages: a whole class path takes seconds. */
    static MartClasses scan(ClassLoader loader, List<String> packages, Consumer<String> problems) {
        Map<String, List<Class<?>>> byPackage = new TreeMap<>();
        packages.forEach(name -> byPackage.put(name, new ArrayList<>()));
        for (String className : namesIn(loader, packages)) {
            Class<?> type = load(className, loader, problems);
            if (isPart(type)) {
                byPackage.get(ownerOf(className, packages)).add(type);
            }
        }
        return new MartClasses(byPackage);
    }

    private static List<String> namesIn(ClassLoader loader, List<String> packages) {
        try (ScanResult scan =
                new ClassGraph()
                        .addClassLoader(loader)
                        .acceptPackages(packages.toArray(String[]::new))
                        .ignoreClassVisibility()
                        .scan()) {
            return scan.getAllStandardClasses().getNames().stream().sorted().toList();
        }
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
