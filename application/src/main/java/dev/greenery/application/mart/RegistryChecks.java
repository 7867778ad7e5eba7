package dev.greenery.application.mart;

import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of all models together. */
final class RegistryChecks {
    private final Collection<MartModule> modules;
    private final List<ModelDefinition<?>> models;
    private final Map<Class<?>, ModelDefinition<?>> byRowType = new HashMap<>();
    private final Consumer<String> problems;

    RegistryChecks(
            Collection<MartModule> modules,
            List<ModelDefinition<?>> models,
            Consumer<String> problems) {
        this.modules = modules;
        this.models = models;
        this.problems = problems;
        models.forEach(model -> byRowType.put(model.rowType(), model));
    }

    void run() {
        reportTwice("The mart name", modules.stream().map(module -> module.mart().name()));
        reportTwice("The model name", models.stream().map(ModelDefinition::name));
        reportTwice("The row record", models.stream().map(model -> model.rowType().getName()));
        reportTwice("The metric name", metrics().map(Metric::name));
        models.forEach(this::checkInputs);
        models.forEach(this::checkReferences);
        models.forEach(this::checkTests);
        metrics().forEach(this::checkMetric);
        modules.forEach(
                module ->
                        module.mart()
                                .exposes()
                                .forEach(type -> require(type, "Mart " + module.mart().name())));
    }

    private Stream<Metric> metrics() {
        return modules.stream()
                .flatMap(module -> module.metricSets().stream())
                .flatMap(set -> set.metrics().stream());
    }

    private void reportTwice(String what, Stream<String> names) {
        names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(
                        (name, count) -> {
                            if (count > 1) {
                                problems.accept(
                                        "%s '%s' is used %d times".formatted(what, name, count));
                            }
                        });
    }

    private void checkInputs(ModelDefinition<?> model) {
        for (Class<? extends Record> input : model.inputs().models()) {
            require(input, model.name());
            ModelDefinition<?> read = byRowType.get(input);
            if (read != null
                    && model.builder() instanceof UserModelBuilder
                    && !(read.builder() instanceof UserModelBuilder)) {
                problems.accept(
                        "%s is built per user and cannot read %s, which is built once"
                                .formatted(model.name(), read.name()));
            }
            if (read != null
                    && model.builder() instanceof DimensionBuilder
                    && read.builder() instanceof UserModelBuilder) {
                problems.accept(
                        "%s is built from the catalogue and cannot read %s, which is built per"
                                        .formatted(model.name(), read.name())
                                + " user; make it a rollup");
            }
        }
    }

    private void checkReferences(ModelDefinition<?> model) {
        for (DataTest<?> test : model.tests()) {
            if (test instanceof ReferenceTest<?> reference) {
                require(reference.to(), model.name() + "." + reference.column());
                ModelDefinition<?> to = byRowType.get(reference.to());
                if (to != null && (to.keys().size() != 1 || !to.isTable())) {
                    problems.accept(
                            "%s.%s refers to %s, which is not a table with one key column"
                                    .formatted(model.name(), reference.column(), to.name()));
                }
            }
        }
    }

    private void checkTests(ModelDefinition<?> model) {
        reportTwice(
                "In " + model.name() + ", the test name",
                model.tests().stream().map(DataTest::name));
        Set<String> columns =
                model.columns().stream()
                        .map(ColumnDefinition::name)
                        .collect(Collectors.toCollection(HashSet::new));
        for (DataTest<?> test : model.tests()) {
            for (String column : test.columns()) {
                if (!columns.contains(column)) {
                    problems.accept(
                            "Test %s of %s names column %s, which the model does not have"
                                    .formatted(test.name(), model.name(), column));
                }
            }
            if (test instanceof ReconciliationTest<?> reconciliation) {
                checkTotal(model, reconciliation.left());
                checkTotal(model, reconciliation.right());
            }
        }
    }

    private void checkTotal(ModelDefinition<?> model, Total total) {
        if (total instanceof Total.OfModel<?> ofModel) {
            require(ofModel.model(), "A test of " + model.name());
        }
    }

    private void checkMetric(Metric metric) {
        switch (metric) {
            case Metric.Simple simple -> checkAggregate(metric, simple.aggregate());
            case Metric.Ratio ratio -> {
                checkAggregate(metric, ratio.numerator());
                checkAggregate(metric, ratio.denominator());
            }
        }
    }

    private void checkAggregate(Metric metric, Aggregate aggregate) {
        require(aggregate.model(), "Metric " + metric.name());
        ModelDefinition<?> model = byRowType.get(aggregate.model());
        if (model != null && !model.isTable()) {
            problems.accept(
                    "Metric %s reads %s, which has no table"
                            .formatted(metric.name(), model.name()));
        }
    }

    private void require(Class<? extends Record> rowType, String who) {
        if (!byRowType.containsKey(rowType)) {
            problems.accept("%s names %s, which no mart builds".formatted(who, rowType.getName()));
        }
    }
}
