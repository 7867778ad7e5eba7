package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.variable.Variable;

import java.util.List;

/**
 * A mart as the platform knows it.
 *
 * @param models its own, each after those that it reads
 * @param exposed models of other marts that its API also shows
 * @param metrics its own
 * @param variables its own
 */
public record MartDefinition(
        String name,
        String description,
        String owner,
        List<ModelDefinition<?>> models,
        List<ModelDefinition<?>> exposed,
        List<Metric> metrics,
        List<Variable<?>> variables) {
    /** Checks that nothing is missing. */
    public MartDefinition {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        requireNonNull(owner, "owner is null");
        models = List.copyOf(models);
        exposed = List.copyOf(exposed);
        metrics = List.copyOf(metrics);
        variables = List.copyOf(variables);
    }
}
