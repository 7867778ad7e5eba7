package dev.greenery.application.diff;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.suggestion.Suggestions;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NothingOfThatName;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is compared.
 *
 * @param model the only one; empty for all of the mart
 */
record Subject(MartDefinition mart, Optional<ModelDefinition<?>> model) {
    Subject {
        requireNonNull(mart, "mart is null");
        requireNonNull(model, "model is null");
    }

    /** The mart of a name, or the model. */
    static Outcome<Subject, ComparisonRefusal> named(String name, MartRegistry registry) {
        Optional<ModelDefinition<?>> model = registry.model(name);
        Optional<Subject> subject =
                registry.mart(name)
                        .map(mart -> new Subject(mart, Optional.empty()))
                        .or(() -> model.filter(ModelDefinition::isTable).map(m -> of(m, registry)));
        return subject.isPresent()
                ? Outcome.succeeded(subject.get())
                : Outcome.refused(
                        new NothingOfThatName(
                                model.map(Subject::isNoTable)
                                        .orElseGet(() -> unknown(name, registry))));
    }

    private static Subject of(ModelDefinition<?> model, MartRegistry registry) {
        return new Subject(registry.mart(model.mart()).orElseThrow(), Optional.of(model));
    }

    private static String isNoTable(ModelDefinition<?> model) {
        return "%s exists only during a build: its rows are not kept"
                .formatted(model.qualifiedName());
    }

    private static String unknown(String name, MartRegistry registry) {
        List<String> known =
                Stream.concat(
                                registry.marts().stream().map(MartDefinition::name),
                                registry.models().stream()
                                        .filter(ModelDefinition::isTable)
                                        .map(
                                                name.contains(".")
                                                        ? ModelDefinition::qualifiedName
                                                        : ModelDefinition::name))
                        .toList();
        return "No mart or model is called '%s'%s".formatted(name, Suggestions.hint(name, known));
    }

    /** Whether a model of the mart is compared. */
    boolean has(String modelName) {
        return model.isEmpty() || model.get().name().equals(modelName);
    }

    /** The mart's metrics of what is compared. */
    List<Metric> metrics() {
        return mart.metrics().stream()
                .filter(
                        metric ->
                                model.isEmpty()
                                        || metric.aggregates().stream()
                                                .anyMatch(
                                                        aggregate ->
                                                                aggregate
                                                                        .model()
                                                                        .equals(
                                                                                model.get()
                                                                                        .rowType())))
                .toList();
    }
}
