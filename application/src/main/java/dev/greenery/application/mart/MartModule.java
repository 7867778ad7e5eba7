package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

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
