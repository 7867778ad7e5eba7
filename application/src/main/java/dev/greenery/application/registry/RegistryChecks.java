package dev.greenery.application.registry;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.mart.DataTest.Operand;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.mart.DimensionBuilder;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.row.ColumnPath;
import dev.greenery.application.row.ColumnType;
import dev.greenery.application.row.RowFilter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of all models together. */
final class RegistryChecks {
    private final Collection<MartModule> modules;
    private final List<ModelDefinition<?>> models;
    private final Map<Class<?>, ModelDefinition<?>> byRowType = new HashMap<>();
    private final DefinitionProblems problems;
    private final FilterRules filters;

    RegistryChecks(
            Collection<MartModule> modules,
            List<ModelDefinition<?>> models,
            DefinitionProblems problems) {
        this.modules = modules;
        this.models = models;
        this.problems = problems;
        this.filters = new FilterRules(problems);
        models.forEach(model -> byRowType.put(model.rowType(), model));
    }

    void run() {
        reportTwice("The mart name", modules.stream().map(module -> module.mart().name()));
        reportTwice("The model name", models.stream().map(ModelDefinition::name));
        reportTwice("The row record", models.stream().map(model -> model.rowType().getName()));
        reportTwice("The metric name", metrics().map(Metric::name));
        checkNames();
        models.forEach(this::checkInputs);
        models.forEach(new RollupChecks(problems, byRowType)::check);
        models.forEach(this::checkReferences);
        models.forEach(this::checkTests);
        metrics().forEach(this::checkMetric);
        new VariableChecks(problems).check(modules);
        modules.forEach(
                module ->
                        module.mart()
                                .exposes()
                                .forEach(type -> require(type, "Mart " + module.mart().name())));
    }

    private void checkNames() {
        NameChecks names = new NameChecks(problems);
        modules.forEach(module -> names.check(module.mart()));
        models.forEach(names::check);
        modules.forEach(
                module ->
                        metricsOf(module)
                                .forEach(metric -> names.check(module.mart().name(), metric)));
        names.checkTypes(
                models.stream().map(ModelDefinition::name).toList(),
                metrics().map(Metric::name).toList());
    }

    private static Stream<Metric> metricsOf(MartModule module) {
        return module.metricSets().stream().flatMap(set -> set.metrics().stream());
    }

    private Stream<Metric> metrics() {
        return modules.stream().flatMap(RegistryChecks::metricsOf);
    }

    private void reportTwice(String what, Stream<String> names) {
        names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(
                        (name, count) -> {
                            if (count > 1) {
                                problems.add(
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
                problems.add(
                        "%s is built per user and cannot read %s, which is built once"
                                .formatted(model.name(), read.name()));
            }
            if (read != null
                    && model.builder() instanceof DimensionBuilder
                    && read.builder() instanceof UserModelBuilder) {
                problems.add(
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
                    problems.add(
                            "%s.%s refers to %s, which is not a table with one key column"
                                    .formatted(model.name(), reference.column(), to.name()));
                } else if (to != null) {
                    checkKeyType(model, reference.column(), to);
                }
            }
        }
    }

    /** Unlike ids never meet, however alike their columns look in the warehouse. */
    private void checkKeyType(ModelDefinition<?> model, String column, ModelDefinition<?> to) {
        Optional<Class<?>> own = ColumnPath.contentType(model.rowType(), column);
        Optional<Class<?>> key = ColumnPath.contentType(to.rowType(), to.keys().getFirst().name());
        if (own.isPresent() && key.isPresent() && !own.equals(key)) {
            problems.add(
                    model,
                    column,
                    "it is a %s and refers to %s, whose key is a %s"
                            .formatted(
                                    own.get().getSimpleName(),
                                    to.name(),
                                    key.get().getSimpleName()),
                    "give it the type of that key");
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
                    problems.add(
                            "Test %s of %s names column %s, which the model does not have"
                                    .formatted(test.name(), model.name(), column));
                }
            }
            checkOperands(model, test);
        }
    }

    private void checkOperands(ModelDefinition<?> model, DataTest<?> test) {
        String where = model.qualifiedName() + "." + test.name();
        switch (test) {
            case RowTest<?> row ->
                    row.columns().stream()
                            .flatMap(column -> model.column(column).stream())
                            .forEach(column -> checkOperand(where, column, row.operand()));
            case UniqueTest<?> unique -> filters.check(where, model, RowFilter.of(unique.where()));
            case ReconciliationTest<?> reconciliation -> {
                checkTotal(where, reconciliation.left());
                checkTotal(where, reconciliation.right());
            }
            case ReferenceTest<?> _, FreshnessTest<?> _ -> {
                // Their columns are typed where they are declared.
            }
        }
    }

    private void checkOperand(String where, ColumnDefinition column, Operand operand) {
        boolean fits =
                switch (operand) {
                    case ANY -> true;
                    case OPTIONAL -> column.nullable();
                    case NUMBER -> column.type().isNumeric();
                    case TEXT -> column.type() == ColumnType.TEXT;
                };
        if (!fits) {
            problems.add(
                    where,
                    "the test needs %s, and %s is %s"
                            .formatted(operand, column.name(), column.type()),
                    "test another column, or use satisfies(...)");
        }
    }

    private void checkTotal(String where, Total total) {
        if (total instanceof Total.OfModel<?> ofModel) {
            require(ofModel.model(), where);
            ModelDefinition<?> model = byRowType.get(ofModel.model());
            if (model != null) {
                ofModel.sum()
                        .flatMap(column -> filters.column(where, model, column.columnName()))
                        .ifPresent(column -> filters.summable(where, column));
            }
        }
    }

    private void checkMetric(Metric metric) {
        metric.aggregates().forEach(aggregate -> checkAggregate(metric, aggregate));
    }

    private void checkAggregate(Metric metric, Aggregate<?> aggregate) {
        require(aggregate.model(), "Metric " + metric.name());
        ModelDefinition<?> model = byRowType.get(aggregate.model());
        if (model != null && !model.isTable()) {
            problems.add(
                    "Metric %s reads %s, which has no table"
                            .formatted(metric.name(), model.name()));
        }
        if (model != null) {
            checkAggregate("Metric " + metric.name(), model, aggregate);
        }
    }

    private void checkAggregate(String where, ModelDefinition<?> model, Aggregate<?> aggregate) {
        filters.check(where, model, RowFilter.of(aggregate.where()));
        aggregate
                .column()
                .flatMap(column -> filters.column(where, model, column))
                .filter(column -> aggregate.kind() == Aggregate.Kind.SUM)
                .ifPresent(column -> filters.summable(where, column));
    }

    private void require(Class<? extends Record> rowType, String who) {
        if (!byRowType.containsKey(rowType)) {
            problems.add("%s names %s, which no mart builds".formatted(who, rowType.getName()));
        }
    }
}
