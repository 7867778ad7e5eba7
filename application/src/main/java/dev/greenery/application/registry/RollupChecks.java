package dev.greenery.application.registry;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Contribution.Measure;
import dev.greenery.application.mart.Contribution.Merge;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.row.ColumnType;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rollup's builder must name, and what it cannot. */
final class RollupChecks {
    private final DefinitionProblems problems;
    private final Map<Class<?>, ModelDefinition<?>> models;

    RollupChecks(DefinitionProblems problems, Map<Class<?>, ModelDefinition<?>> models) {
        this.problems = problems;
        this.models = models;
    }

    <R extends Record> void check(ModelDefinition<R> model) {
        LookupColumn.lookups(model.rowType()).forEach(lookup -> checkLookup(model, lookup));
        if (model.builder() instanceof RollupBuilder<R> rollup) {
            rollup.contributions().forEach(contribution -> check(model, contribution));
            checkSeed(model, rollup.seed());
            checkCompletions(model, rollup.completions());
        }
    }

    private void check(ModelDefinition<?> model, Contribution<?, ?> contribution) {
        String input = contribution.from().getSimpleName();
        for (ColumnDefinition key : model.keys()) {
            if (!contribution.keys().containsKey(key.name()) && !isSame(key, contribution)) {
                problems.add(
                        model,
                        key.name(),
                        "the contribution of %s does not tell this key".formatted(input),
                        "name it with key(...)");
            }
        }
        contribution.keys().keySet().stream()
                .filter(key -> model.keys().stream().noneMatch(k -> k.name().equals(key)))
                .forEach(
                        key ->
                                problems.add(
                                        model,
                                        key,
                                        "the contribution of %s calls it a key".formatted(input),
                                        "mark the component with @Key"));
        contribution.measures().forEach(measure -> check(model, input, measure));
    }

    private boolean isSame(ColumnDefinition key, Contribution<?, ?> contribution) {
        ModelDefinition<?> input = models.get(contribution.from());
        return input == null
                || input.column(key.name())
                        .filter(column -> column.type() == key.type() && !column.nullable())
                        .isPresent();
    }

    private void check(ModelDefinition<?> model, String input, Measure<?> measure) {
        Optional<ColumnDefinition> column = model.column(measure.column());
        ColumnRole role = column.map(ColumnDefinition::role).orElse(ColumnRole.ATTRIBUTE);
        if (role != roleOf(measure.merge())) {
            problems.add(
                    model,
                    measure.column(),
                    "it is %s, and %s contributes a %s".formatted(role, input, measure.merge()),
                    "mark the component with what is contributed");
        } else if (measure instanceof Measure.Whole
                && column.orElseThrow().type() == ColumnType.DECIMAL) {
            problems.add(
                    model,
                    measure.column(),
                    "it is a decimal, and %s contributes whole numbers".formatted(input),
                    "use sumDecimals");
        }
    }

    private static ColumnRole roleOf(Merge merge) {
        return switch (merge) {
            case SUM -> ColumnRole.SUM;
            case MIN -> ColumnRole.MIN;
            case MAX -> ColumnRole.MAX;
        };
    }

    private void checkSeed(ModelDefinition<?> model, Seed<?> seed) {
        List<String> keys = model.keys().stream().map(ColumnDefinition::name).toList();
        seed.key()
                .map(Column::columnName)
                .filter(key -> !keys.equals(List.of(key)))
                .ifPresent(
                        key ->
                                problems.add(
                                        model,
                                        key,
                                        "it is seeded and is not the only key",
                                        "contribute a model that lists the keys instead"));
    }

    private <R extends Record> void checkCompletions(
            ModelDefinition<R> model, List<Completion<R, ?>> completions) {
        List<String> open = new ArrayList<>();
        for (RecordComponent component : model.rowType().getRecordComponents()) {
            if (component.isAnnotationPresent(Completed.class)) {
                open.add(Column.nameOf(component.getName()));
            }
        }
        for (Completion<R, ?> completion : completions) {
            String column = completion.component().columnName();
            if (!open.remove(column)) {
                problems.add(
                        model,
                        column,
                        "a completion fills it, which would change a key, a measure or what"
                                + " another completion fills",
                        "complete a component that is @Completed, once");
            }
        }
        open.forEach(
                column ->
                        problems.add(
                                model,
                                column,
                                "it is @Completed and no completion fills it",
                                "add one to completions()"));
    }

    private void checkLookup(ModelDefinition<?> model, RecordComponent component) {
        String own = Column.nameOf(component.getName());
        Class<?> dimension = component.getAnnotation(Lookup.class).value();
        if (!(model.builder() instanceof RollupBuilder)) {
            problems.add(
                    model, own, "only a rollup looks up", "take it from the scope in the builder");
        }
        ModelDefinition<?> looked = models.get(dimension);
        if (looked == null || looked.builder() instanceof UserModelBuilder) {
            problems.add(
                    model,
                    own,
                    "it looks into %s, which is no model that is built once"
                            .formatted(dimension.getSimpleName()),
                    "look into a dimension of the catalogue, or a rollup");
            return;
        }
        LookupColumn.find(component)
                .ifPresentOrElse(
                        column -> checkLookup(model, component, column),
                        () ->
                                problems.add(
                                        model,
                                        own,
                                        "%s has no column %s of one key"
                                                .formatted(
                                                        looked.name(),
                                                        LookupColumn.columnOf(component)),
                                        "name one with column = \"...\""));
    }

    private void checkLookup(
            ModelDefinition<?> model, RecordComponent component, LookupColumn column) {
        String own = Column.nameOf(component.getName());
        if (typeOf(model.rowType(), column.key().name())
                .filter(column.key().accessor().getGenericReturnType()::equals)
                .isEmpty()) {
            problems.add(
                    model,
                    own,
                    "the model has no key %s to look up by".formatted(column.key().name()),
                    "call its key as the dimension does, and give it the same type");
        }
        Type found = column.value().accessor().getGenericReturnType();
        Type wanted = component.getGenericType();
        if (!wanted.equals(found) && !isOptionalOf(wanted, found)) {
            problems.add(
                    model,
                    own,
                    "it is %s, and what is looked up is %s"
                            .formatted(wanted.getTypeName(), found.getTypeName()),
                    "give it that type, or an Optional of it");
        }
    }

    private static Optional<Type> typeOf(Class<? extends Record> rowType, String column) {
        return Arrays.stream(rowType.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(Key.class))
                .filter(c -> Column.nameOf(c.getName()).equals(column))
                .map(RecordComponent::getGenericType)
                .findFirst();
    }

    private static boolean isOptionalOf(Type wanted, Type content) {
        return wanted instanceof ParameterizedType generic
                && generic.getRawType() == Optional.class
                && content instanceof Class<?> plain
                && generic.getActualTypeArguments()[0].equals(
                        MethodType.methodType(plain).wrap().returnType());
    }
}
