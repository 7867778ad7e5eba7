package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marts that paths can name. */
@Singleton
final class ServedMarts {
    private final MartRegistry registry;

    ServedMarts(MartRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    List<MartDefinition> all() {
        return registry.marts();
    }

    Optional<MartDefinition> find(String name) {
        return registry.mart(name);
    }

    /** What to tell somebody who named a mart that is none. */
    String unknown(String name) {
        return "There is no mart '%s'; the marts are %s"
                .formatted(
                        name,
                        all().stream().map(MartDefinition::name).collect(Collectors.joining(", ")));
    }
}
