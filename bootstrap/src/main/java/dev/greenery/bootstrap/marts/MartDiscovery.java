package dev.greenery.bootstrap.marts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.metric.MetricSet;
import dev.greenery.application.registry.DefinitionProblems;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Finds the marts that a class loader has, and the builders and metrics in their packages: a new
 * mart is one more entry on the class path, a new model one more class in its mart's package.
 */
public final class MartDiscovery {
    private static final String FINDING = "finding the marts";

    private final ClassLoader loader;
    private final DefinitionProblems problems = new DefinitionProblems();

    private MartDiscovery(ClassLoader loader) {
        this.loader = requireNonNull(loader, "loader is null");
    }

    /**
     * All marts of the class loader and its parents.
     *
     * @throws dev.greenery.application.registry.InvalidDefinitionsException with every problem: no
     *     marts, marts that share a package, classes that cannot be instantiated; or, if there are
     *     none of these, models that are not well defined
     */
    public static MartRegistry discover(ClassLoader loader) {
        return MartRegistry.of(new MartDiscovery(loader).modules());
    }

    /**
     * The marts alone, without looking for their models. One that cannot be loaded is left out: who
     * needs its models is told.
     */
    public static List<Mart> marts(ClassLoader loader) {
        return new MartDiscovery(loader).loaded();
    }

    private List<MartModule> modules() {
        List<Mart> marts = loaded();
        requirePackages(marts);
        problems.throwIfAny(FINDING);
        MartClasses classes = MartClasses.scan(loader, marts, problems::add);
        List<MartModule> modules = marts.stream().map(mart -> module(mart, classes)).toList();
        problems.throwIfAny(FINDING);
        return modules;
    }

    private List<Mart> loaded() {
        List<Mart> marts = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Mart>> found =
                ServiceLoader.load(Mart.class, loader).stream().iterator();
        boolean more = true;
        while (more) {
            try {
                more = found.hasNext();
                if (more) {
                    marts.add(found.next().get());
                }
            } catch (ServiceConfigurationError e) {
                problems.add(e.getMessage());
            }
        }
        if (marts.isEmpty()) {
            problems.add(
                    "There is no mart on the class path; name its class in META-INF/services/"
                            + Mart.class.getName());
        }
        return marts;
    }

    /** A class can only belong to one mart, and the whole class path is no mart's package. */
    private void requirePackages(List<Mart> marts) {
        Map<String, Long> martsByPackage =
                marts.stream()
                        .collect(
                                groupingBy(
                                        mart -> mart.getClass().getPackageName(),
                                        TreeMap::new,
                                        counting()));
        martsByPackage.forEach(
                (name, count) -> {
                    if (name.isEmpty()) {
                        problems.add("A mart must be in a package of its own, not in none");
                    } else if (count > 1) {
                        problems.add(
                                "%d marts share the package %s; give each its own"
                                        .formatted(count, name));
                    }
                });
    }

    private MartModule module(Mart mart, MartClasses classes) {
        List<ModelBuilder<?>> builders = new ArrayList<>();
        List<MetricSet> metricSets = new ArrayList<>();
        for (Class<?> type : classes.of(mart.getClass().getPackageName())) {
            Instances.create(type, problems::add)
                    .ifPresent(
                            instance -> {
                                if (instance instanceof ModelBuilder<?> builder) {
                                    builders.add(builder);
                                }
                                if (instance instanceof MetricSet metrics) {
                                    metricSets.add(metrics);
                                }
                            });
        }
        return new MartModule(mart, builders, metricSets);
    }
}
