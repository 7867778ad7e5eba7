package dev.greenery.application.pass;

import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.probe.Probe;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build makes.
 *
 * @param marts to be published
 * @param models of these marts, and all that they and their tests read, each after those it reads
 */
public record BuildPlan(List<String> marts, List<ModelDefinition<?>> models) {
    /** Copies the lists. */
    public BuildPlan {
        marts = List.copyOf(marts);
        models = List.copyOf(models);
    }

    /** What the marts need. */
    public static BuildPlan of(MartRegistry registry, Collection<String> marts) {
        Set<ModelDefinition<?>> needed = new HashSet<>();
        Deque<ModelDefinition<?>> open =
                registry.models().stream()
                        .filter(model -> marts.contains(model.mart()))
                        .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            ModelDefinition<?> model = open.pop();
            if (needed.add(model)) {
                Stream.concat(model.inputs().models().stream(), readByTests(model))
                        .map(registry::model)
                        .forEach(open::push);
            }
        }
        return new BuildPlan(
                List.copyOf(marts), registry.models().stream().filter(needed::contains).toList());
    }

    /** The same for the other marts alone. */
    public BuildPlan without(MartRegistry registry, Collection<String> unwanted) {
        return unwanted.isEmpty()
                ? this
                : of(registry, marts.stream().filter(mart -> !unwanted.contains(mart)).toList());
    }

    private static <R extends Record> Stream<Class<? extends Record>> readByTests(
            ModelDefinition<R> model) {
        return model.tests().stream().flatMap(test -> Probe.of(model, test).reads().stream());
    }

    /** The shop's tables that the models read. */
    public List<SourceTable> sources() {
        return models.stream()
                .flatMap(model -> model.inputs().tables().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What is expected of the shop's tables that the models read. */
    public List<SourceTest> sourceTests() {
        return sources().stream().flatMap(table -> SourceTest.of(table).stream()).toList();
    }

    /** Models that are built user by user. */
    public List<ModelDefinition<?>> perUser() {
        return models.stream()
                .filter(model -> model.builder() instanceof UserModelBuilder)
                .toList();
    }

    /** Models that are built once, after all histories. */
    public List<ModelDefinition<?>> once() {
        return models.stream()
                .filter(model -> !(model.builder() instanceof UserModelBuilder))
                .toList();
    }

    /** Models that get a table. */
    public List<ModelDefinition<?>> tables() {
        return models.stream().filter(ModelDefinition::isTable).toList();
    }
}
