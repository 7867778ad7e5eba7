package dev.greenery.bootstrap.marts;

import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import java.util.List;

/** The marts that are there, so that no test need name them all. */
public final class ProductMarts {
    /** With all their models. */
    public static final MartRegistry REGISTRY =
            MartDiscovery.discover(ProductMarts.class.getClassLoader());

    private ProductMarts() {}

    /** The names of all of them, in order. */
    public static List<String> names() {
        return namesBut();
    }

    /** The names of all but these, in order. */
    public static List<String> namesBut(String... others) {
        return REGISTRY.marts().stream()
                .map(MartDefinition::name)
                .filter(name -> !List.of(others).contains(name))
                .sorted()
                .toList();
    }
}
