package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.port.out.AggregateRows.Measure;
import dev.greenery.application.port.out.AggregateRows.Slice;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.MartRegistry;

import java.util.List;
import java.util.Optional;

/** The figures of metrics as they are defined, whatever tables they are of. */
public record MetricFigures(MartRegistry registry, AggregateRows aggregateRows) {
    /** Checks that nothing is missing. */
    public MetricFigures {
        requireNonNull(registry, "registry is null");
        requireNonNull(aggregateRows, "aggregateRows is null");
    }

    /** The figures of a metric, of a question that is known to make sense. */
    public List<MetricValue> of(Metric metric, MetricQuery query) {
        return switch (metric) {
            case Metric.Simple simple ->
                    aggregateRows
                            .aggregate(measure(simple.aggregate()), query.by(), query.where())
                            .stream()
                            .map(MetricFigures::plainValue)
                            .toList();
            case Metric.Ratio ratio ->
                    new RatioSlices(ratio, query.by())
                            .of(
                                    aggregateRows.aggregateBoth(
                                            measure(ratio.numerator()),
                                            measure(ratio.denominator()),
                                            query.by(),
                                            query.where()));
        };
    }

    private Measure measure(Aggregate<?> aggregate) {
        return new Measure(registry.model(aggregate.model()), aggregate);
    }

    private static MetricValue plainValue(Slice slice) {
        return new MetricValue(
                slice.slice().values(), slice.figure(), slice.figure(), Optional.empty());
    }
}
