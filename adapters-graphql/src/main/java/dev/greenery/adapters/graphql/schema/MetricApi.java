package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.query.MetricColumns;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.registry.Names;

import java.util.List;
import java.util.Optional;

/**
 * What a schema shows of a metric, and under which names.
 *
 * @param columns by which it can be asked
 */
public record MetricApi(Metric metric, MetricColumns columns) {
    /** Checks that nothing is missing. */
    public MetricApi {
        requireNonNull(metric, "metric is null");
        requireNonNull(columns, "columns is null");
    }

    static MetricApi of(MartRegistry registry, Metric metric) {
        return new MetricApi(metric, MetricColumns.of(metric, registry));
    }

    /** The models that it reads. */
    List<ModelDefinition<?>> models() {
        return columns.models();
    }

    /** The columns that it can be sliced by. */
    public List<ColumnDefinition> slices() {
        return columns.slices();
    }

    /** The columns that the rows it counts can be chosen by. */
    public List<ColumnDefinition> filters() {
        return columns.filters();
    }

    /** The field of {@code metrics}. */
    public String field() {
        return Names.camelCase(metric.name());
    }

    /** The type of a figure. */
    public String valueType() {
        return Names.pascalCase(metric.name()) + "Value";
    }

    /** The type of the slice that a figure is for. */
    public String sliceType() {
        return Names.pascalCase(metric.name()) + "Slice";
    }

    /** The enum of the columns that the metric can be sliced by. */
    public String dimensionEnum() {
        return Names.pascalCase(metric.name()) + "Dimension";
    }

    /**
     * The input type of a condition on the rows that count. A metric of one model is filtered as
     * the model is, so that clients write a condition once for rows and figures.
     */
    public String filterType() {
        return Names.pascalCase(model().map(ModelDefinition::name).orElse(metric.name()))
                + "Filter";
    }

    /** The model that the metric reads, if it is only one. */
    Optional<ModelDefinition<?>> model() {
        return models().size() == 1 ? Optional.of(models().getFirst()) : Optional.empty();
    }
}
