package dev.greenery.adapters.graphql.schema;

import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;

/** The columns that all models of a metric have under one name and with one type. */
final class SharedColumns {
    private final MartRegistry registry;
    private final List<ModelDefinition<?>> models;

    SharedColumns(MartRegistry registry, List<ModelDefinition<?>> models) {
        this.registry = registry;
        this.models = List.copyOf(models);
    }

    /** Columns that the rows which count can be chosen by: all but personal data. */
    List<ColumnDefinition> filters() {
        return models.getFirst().columns().stream()
                .filter(column -> models.stream().allMatch(model -> has(model, column)))
                .toList();
    }

    /** Columns that tell groups of rows apart: neither measures nor what identifies each row. */
    List<ColumnDefinition> slices() {
        return filters().stream()
                .filter(column -> models.stream().allMatch(model -> groups(model, column)))
                .toList();
    }

    private static boolean has(ModelDefinition<?> model, ColumnDefinition column) {
        return model.column(column.name())
                .filter(own -> own.type() == column.type() && !own.pii())
                .isPresent();
    }

    private boolean groups(ModelDefinition<?> model, ColumnDefinition shared) {
        ColumnDefinition column = model.column(shared.name()).orElseThrow();
        boolean isRollup = model.builder() instanceof RollupBuilder;
        return switch (column.role()) {
            case KEY -> isRollup || isPartlyKeyedByDimension(model, column);
            case SUM, MIN, MAX -> false;
            case COMPLETED, DERIVED, ATTRIBUTE -> isGroupType(column);
        };
    }

    private boolean isGroupType(ColumnDefinition column) {
        return switch (column.type()) {
            case UUID -> refersToDimension(column);
            case TEXT, BOOLEAN, DATE -> true;
            case INTEGER, BIGINT, DECIMAL, MONEY, DOUBLE, TIMESTAMP -> false;
        };
    }

    private boolean isPartlyKeyedByDimension(ModelDefinition<?> model, ColumnDefinition column) {
        return model.keys().size() > 1 && refersToDimension(column);
    }

    private boolean refersToDimension(ColumnDefinition column) {
        return column.reference()
                .filter(reference -> registry.model(reference.to()).layer() == Layer.DIMENSION)
                .isPresent();
    }
}
