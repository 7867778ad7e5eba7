package dev.greenery.application.registry;

import static java.util.stream.Collectors.toMap;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.variable.Variable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All marts and their models, checked as a whole, each model after those that it reads. */
public final class MartRegistry {
    private final List<MartDefinition> marts;
    private final List<ModelDefinition<?>> models;
    private final Map<String, ModelDefinition<?>> byName;
    private final Map<Class<?>, ModelDefinition<?>> byRowType;

    private MartRegistry(List<MartDefinition> marts, List<ModelDefinition<?>> models) {
        this.marts = List.copyOf(marts);
        this.models = List.copyOf(models);
        this.byName = models.stream().collect(toMap(ModelDefinition::name, Function.identity()));
        this.byRowType =
                models.stream().collect(toMap(ModelDefinition::rowType, Function.identity()));
    }

    /**
     * Checks and orders the models of the marts.
     *
     * @throws InvalidDefinitionsException with every problem of names, columns, tests, metrics,
     *     rollups, references, inputs and variables, so that nothing runs on a wrong definition
     */
    public static MartRegistry of(Collection<MartModule> modules) {
        DefinitionProblems problems = new DefinitionProblems();
        Map<MartModule, List<ModelDefinition<?>>> read = new HashMap<>();
        for (MartModule module : modules) {
            ModelReader reader = new ModelReader(module.mart().name(), problems::add);
            List<ModelDefinition<?>> models = new ArrayList<>();
            module.builders().forEach(builder -> reader.read(builder).ifPresent(models::add));
            read.put(module, models);
        }
        List<ModelDefinition<?>> all = read.values().stream().flatMap(List::stream).toList();
        new RegistryChecks(modules, all, problems).run();
        List<ModelDefinition<?>> ordered = ModelOrder.of(all, problems::add);
        problems.throwIfAny("the models");
        return new MartRegistry(
                modules.stream().map(module -> define(module, ordered)).toList(), ordered);
    }

    private static MartDefinition define(MartModule module, List<ModelDefinition<?>> ordered) {
        Mart mart = module.mart();
        return new MartDefinition(
                mart.name(),
                mart.description(),
                mart.owner(),
                ordered.stream().filter(model -> model.mart().equals(mart.name())).toList(),
                ordered.stream().filter(model -> mart.exposes().contains(model.rowType())).toList(),
                module.metricSets().stream().flatMap(set -> set.metrics().stream()).toList(),
                mart.variables());
    }

    /** All marts, by name. */
    public List<MartDefinition> marts() {
        return marts.stream().sorted(java.util.Comparator.comparing(MartDefinition::name)).toList();
    }

    /** The mart of a name. */
    public Optional<MartDefinition> mart(String name) {
        return marts.stream().filter(mart -> mart.name().equals(name)).findFirst();
    }

    /** All models, each after those that it reads. */
    public List<ModelDefinition<?>> models() {
        return models;
    }

    /** The model of a name, with or without its mart: {@code core.fact_orders}. */
    public Optional<ModelDefinition<?>> model(String name) {
        int dot = name.indexOf('.');
        return Optional.<ModelDefinition<?>>ofNullable(byName.get(name.substring(dot + 1)))
                .filter(model -> dot < 0 || model.qualifiedName().equals(name));
    }

    /**
     * The model of a row record.
     *
     * @throws IllegalArgumentException if no mart has it
     */
    public ModelDefinition<?> model(Class<? extends Record> rowType) {
        ModelDefinition<?> model = byRowType.get(rowType);
        if (model == null) {
            throw new IllegalArgumentException("No mart has a model of " + rowType.getName());
        }
        return model;
    }

    /** The models that a model reads. */
    public Stream<ModelDefinition<?>> inputs(ModelDefinition<?> model) {
        return model.inputs().models().stream().map(this::model);
    }

    /** All metrics of all marts. */
    public List<Metric> metrics() {
        return marts().stream().flatMap(mart -> mart.metrics().stream()).toList();
    }

    /** All variables of all marts. */
    public List<Variable<?>> variables() {
        return marts().stream().<Variable<?>>flatMap(mart -> mart.variables().stream()).toList();
    }

    /** The metric of a name. */
    public Optional<Metric> metric(String name) {
        return metrics().stream().filter(metric -> metric.name().equals(name)).findFirst();
    }
}
