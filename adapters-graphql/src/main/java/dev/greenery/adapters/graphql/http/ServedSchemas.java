package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.execution.MartGraphql;
import dev.greenery.application.registry.MartDefinition;

import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas of all marts, each made once. */
@Singleton
final class ServedSchemas {
    private final ServedMarts marts;
    private final MartGraphql graphql;

    ServedSchemas(ServedMarts marts, MartGraphql graphql) {
        this.marts = requireNonNull(marts, "marts is null");
        this.graphql = requireNonNull(graphql, "graphql is null");
    }

    /** The marts that have none, each with the reason; makes those that are not made yet. */
    Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        for (MartDefinition mart : marts.all()) {
            reason(mart).ifPresent(reason -> missing.put(mart.name(), reason));
        }
        return missing;
    }

    private Optional<String> reason(MartDefinition mart) {
        try {
            graphql.prepare(mart);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
