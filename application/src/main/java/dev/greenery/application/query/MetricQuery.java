package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.row.RowFilter;

import java.util.List;

/**
 * Which metric, over which slices.
 *
 * @param by columns that all models of the metric have; none gives one figure over all
 * @param where which rows count, in columns that all models of the metric have
 */
public record MetricQuery(String metric, List<String> by, RowFilter where) {
    /** Copies the list. */
    public MetricQuery {
        requireNonNull(metric, "metric is null");
        by = List.copyOf(by);
        requireNonNull(where, "where is null");
    }
}
