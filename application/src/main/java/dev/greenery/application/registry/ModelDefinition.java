package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.ModelBuilder;

import java.util.List;
import java.util.Optional;

/**
 * A model as the platform knows it: what its row record, its builder and its mart say together.
 *
 * @param mart the name of the mart it belongs to
 * @param name in the warehouse, unique over all marts
 * @param columns keys and other components in their order, then derived columns by name
 * @param tests those of its key and references, then the declared ones
 * @param <R> the row record
 */
public record ModelDefinition<R extends Record>(
        String mart,
        String name,
        Layer layer,
        String description,
        Materialization materialization,
        Class<R> rowType,
        List<ColumnDefinition> columns,
        ModelBuilder<R> builder,
        Inputs inputs,
        List<DataTest<R>> tests) {
    /** Checks that nothing is missing. */
    public ModelDefinition {
        requireNonNull(mart, "mart is null");
        requireNonNull(name, "name is null");
        requireNonNull(layer, "layer is null");
        requireNonNull(description, "description is null");
        requireNonNull(materialization, "materialization is null");
        requireNonNull(rowType, "rowType is null");
        columns = List.copyOf(columns);
        requireNonNull(builder, "builder is null");
        requireNonNull(inputs, "inputs is null");
        tests = List.copyOf(tests);
    }

    /** The columns of the grain. */
    public List<ColumnDefinition> keys() {
        return columns.stream().filter(ColumnDefinition::isKey).toList();
    }

    /** The column of a name. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    /** Whether the model has a table of its own. */
    public boolean isTable() {
        return materialization == Materialization.TABLE;
    }

    /** The name with its mart, as SQL tools write it: {@code core.fact_orders}. */
    public String qualifiedName() {
        return mart + "." + name;
    }
}
