package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of a mart, or of one model of it, from one version to another.
 *
 * @param models in the order in which they read each other
 * @param metrics those of the mart that are of these models
 */
public record MartComparison(
        VersionPair versions, List<ModelComparison> models, List<MetricComparison> metrics) {
    /** Checks that nothing is missing. */
    public MartComparison {
        requireNonNull(versions, "versions is null");
        models = List.copyOf(models);
        metrics = List.copyOf(metrics);
    }
}
