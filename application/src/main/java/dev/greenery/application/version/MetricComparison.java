package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.MetricValue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A metric over all rows of two versions, as it is defined today.
 *
 * @param before empty where the earlier version lacks what the metric is of
 * @param after empty where the later version lacks what the metric is of
 */
public record MetricComparison(
        String metric, Optional<MetricValue> before, Optional<MetricValue> after) {
    /** Checks that nothing is missing. */
    public MetricComparison {
        requireNonNull(metric, "metric is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /** The figure of the earlier version, if it has one. */
    public Optional<BigDecimal> valueBefore() {
        return before.flatMap(MetricValue::value);
    }

    /** The figure of the later version, if it has one. */
    public Optional<BigDecimal> valueAfter() {
        return after.flatMap(MetricValue::value);
    }

    /** By how much the figure of the later version is greater, if both have one. */
    public Optional<BigDecimal> difference() {
        return valueAfter().flatMap(after -> valueBefore().map(after::subtract));
    }
}
