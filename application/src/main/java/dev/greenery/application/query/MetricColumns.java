package dev.greenery.application.query;

import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnType;

import java.util.List;

/**
 * By which columns a metric can be asked: those that all its models have under one name and with
 * one type, but for personal data. A column that only one side of a ratio has would set unlike
 * things against each other.
 *
 * @param models those that the metric reads
 * @param filters columns that the rows which count can be chosen by
 * @param slices columns that tell groups of rows apart: neither measures nor what identifies each
 *     row
 */
public record MetricColumns(
        List<ModelDefinition<?>> models,
        List<ColumnDefinition> filters,
        List<ColumnDefinition> slices) {
    /** Copies the lists. */
    public MetricColumns {
        models = List.copyOf(models);
        filters = List.copyOf(filters);
        slices = List.copyOf(slices);
    }

    /** The columns of a metric. */
    public static MetricColumns of(Metric metric, MartRegistry registry) {
        List<ModelDefinition<?>> models =
                metric.aggregates().stream()
                        .<ModelDefinition<?>>map(aggregate -> registry.model(aggregate.model()))
                        .distinct()
                        .toList();
        List<ColumnDefinition> shared =
                models.getFirst().columns().stream()
                        .filter(column -> models.stream().allMatch(model -> has(model, column)))
                        .toList();
        return new MetricColumns(
                models,
                shared,
                shared.stream()
                        .filter(
                                column ->
                                        models.stream()
                                                .allMatch(model -> groups(model, column, registry)))
                        .toList());
    }

    private static boolean has(ModelDefinition<?> model, ColumnDefinition column) {
        return model.column(column.name())
                .filter(own -> own.type() == column.type() && !own.pii())
                .isPresent();
    }

    private static boolean groups(
            ModelDefinition<?> model, ColumnDefinition shared, MartRegistry registry) {
        ColumnDefinition column = model.column(shared.name()).orElseThrow();
        boolean isRollup = model.builder() instanceof RollupBuilder;
        return switch (column.role()) {
            case KEY -> isRollup || (isPartOfKey(model) && refersToDimension(column, registry));
            case SUM, MIN, MAX -> false;
            case COMPLETED, DERIVED, ATTRIBUTE ->
                    column.type().isGroup() || isReferringId(column, registry);
        };
    }

    private static boolean isPartOfKey(ModelDefinition<?> model) {
        return model.keys().size() > 1;
    }

    private static boolean isReferringId(ColumnDefinition column, MartRegistry registry) {
        return column.type() == ColumnType.UUID && refersToDimension(column, registry);
    }

    private static boolean refersToDimension(ColumnDefinition column, MartRegistry registry) {
        return column.reference()
                .filter(reference -> registry.model(reference.to()).layer() == Layer.DIMENSION)
                .isPresent();
    }
}
