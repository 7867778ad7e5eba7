package dev.greenery.application.registry;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Severity;
import dev.greenery.application.row.ColumnType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a model from its builder and row record, and reports whatever is not well defined. */
final class ModelReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final String mart;
    private final Consumer<String> problems;

    ModelReader(String mart, Consumer<String> problems) {
        this.mart = mart;
        this.problems = problems;
    }

    Optional<ModelDefinition<?>> read(ModelBuilder<?> builder) {
        Optional<Class<? extends Record>> rowType = RowTypes.rowTypeOf(builder.getClass());
        if (rowType.isEmpty()) {
            problems.accept(
                    "%s names no row record; write it in the declaration, as in implements"
                                    .formatted(builder.getClass().getName())
                            + " UserModelBuilder<FactOrder>");
            return Optional.empty();
        }
        Model model = rowType.get().getAnnotation(Model.class);
        if (model == null) {
            problems.accept(
                    "%s is built by %s but has no @Model annotation"
                            .formatted(
                                    rowType.get().getName(), builder.getClass().getSimpleName()));
            return Optional.empty();
        }
        return Optional.of(define(builder, rowType.get(), model));
    }

    @SuppressWarnings("unchecked") // the row type was read from the builder's own declaration
    private <R extends Record> ModelDefinition<R> define(
            ModelBuilder<?> builder, Class<? extends Record> rowType, Model model) {
        ModelBuilder<R> typed = (ModelBuilder<R>) builder;
        List<ColumnDefinition> columns = new RowRecordReader(rowType, problems).read();
        check(model, builder, columns);
        return new ModelDefinition<>(
                mart,
                model.name(),
                model.layer(),
                model.description(),
                model.materialization(),
                (Class<R>) rowType,
                columns,
                typed,
                inputs(typed, rowType),
                model.materialization() == Materialization.TABLE
                        ? tests(columns, typed)
                        : typed.tests().tests());
    }

    /** What a builder declares, and what its row record looks up. */
    private static Inputs inputs(ModelBuilder<?> builder, Class<? extends Record> rowType) {
        List<Class<? extends Record>> lookups = LookupColumn.dimensionsOf(rowType);
        Inputs declared = builder.inputs();
        return lookups.isEmpty() ? declared : declared.andModels(lookups);
    }

    private void check(Model model, ModelBuilder<?> builder, List<ColumnDefinition> columns) {
        if (!NAME.matcher(model.name()).matches()) {
            problems.accept(
                    "The model name '%s' is not snake case of at most 51 characters"
                            .formatted(model.name()));
        }
        if (model.description().isBlank()) {
            problems.accept("%s has no description".formatted(model.name()));
        }
        if (columns.stream().noneMatch(ColumnDefinition::isKey)) {
            problems.accept(
                    "%s has no grain; mark the columns that identify a row with @Key"
                            .formatted(model.name()));
        }
        for (ColumnDefinition column : columns) {
            check(model.name(), column, builder instanceof RollupBuilder);
        }
    }

    private void check(String model, ColumnDefinition column, boolean isRollup) {
        String name = model + "." + column.name();
        boolean isMeasure =
                switch (column.role()) {
                    case SUM, MIN, MAX, COMPLETED -> true;
                    case KEY, DERIVED, ATTRIBUTE -> false;
                };
        if (isMeasure && !isRollup) {
            problems.accept(name + " is a measure, but its model is no rollup");
        }
        if (isRollup && column.role() == ColumnRole.ATTRIBUTE) {
            problems.accept(
                    name
                            + " of a rollup must be @Key, @Sum, @Min, @Max, @Lookup, @Completed or"
                            + " @Derived");
        }
        if (column.isKey() && column.nullable()) {
            problems.accept(name + " is part of the grain and cannot be optional");
        }
        if (column.role() == ColumnRole.SUM
                && (!column.type().isNumeric()
                        || column.nullable()
                        || column.type() == ColumnType.DOUBLE)) {
            problems.accept(
                    name + " cannot be summed exactly; use a whole number, a decimal or Money");
        }
    }

    private static <R extends Record> List<DataTest<R>> tests(
            List<ColumnDefinition> columns, ModelBuilder<R> builder) {
        List<DataTest<R>> tests = new ArrayList<>();
        List<String> keys =
                columns.stream()
                        .filter(ColumnDefinition::isKey)
                        .map(ColumnDefinition::name)
                        .toList();
        tests.add(new UniqueTest<>(DataTest.KEY_TEST, Severity.ERROR, keys, Filter.all()));
        for (ColumnDefinition column : columns) {
            column.reference()
                    .ifPresent(
                            reference ->
                                    tests.add(
                                            new ReferenceTest<>(
                                                    "reference_" + column.name(),
                                                    reference.unresolved(),
                                                    column.name(),
                                                    reference.to())));
        }
        tests.addAll(builder.tests().tests());
        return tests;
    }
}
