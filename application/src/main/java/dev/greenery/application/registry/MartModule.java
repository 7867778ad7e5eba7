package dev.greenery.application.registry;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.metric.MetricSet;

import java.util.List;

/** A mart and what was found in its package. */
public record MartModule(Mart mart, List<ModelBuilder<?>> builders, List<MetricSet> metricSets) {
    /** Checks that nothing is missing. */
    public MartModule {
        requireNonNull(mart, "mart is null");
        builders = List.copyOf(builders);
        metricSets = List.copyOf(metricSets);
    }
}
