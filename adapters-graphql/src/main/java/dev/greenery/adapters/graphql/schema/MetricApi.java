package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.Metric;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.registry.Names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a schema shows of a metric, and under which names.
 *
 * @param models those that it reads
 * @param slices the columns that it can be sliced by
 * @param filters the columns that the rows it counts can be chosen by
 */
public record MetricApi(
        Metric metric,
        List<ModelDefinition<?>> models,
        List<ColumnDefinition> slices,
        List<ColumnDefinition> filters) {
    /** Copies the lists. */
    public MetricApi {
        requireNonNull(metric, "metric is null");
        models = List.copyOf(models);
        slices = List.copyOf(slices);
        filters = List.copyOf(filters);
    }

    static MetricApi of(MartRegistry registry, Metric metric) {
        List<ModelDefinition<?>> models =
                aggregates(metric)
                        .<ModelDefinition<?>>map(aggregate -> registry.model(aggregate.model()))
                        .distinct()
                        .toList();
        SharedColumns shared = new SharedColumns(registry, models);
        return new MetricApi(metric, models, shared.slices(), shared.filters());
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
        return models.size() == 1 ? Optional.of(models.getFirst()) : Optional.empty();
    }

    private static Stream<Aggregate<?>> aggregates(Metric metric) {
        return switch (metric) {
            case Metric.Simple simple -> Stream.of(simple.aggregate());
            case Metric.Ratio ratio -> Stream.of(ratio.numerator(), ratio.denominator());
        };
    }
}
