package dev.greenery.application.query;

import java.util.List;

/** How evaluating a metric ended. */
public sealed interface MetricOutcome {
    /** The figures, one per slice, in the order of the slices. */
    record Evaluated(List<MetricValue> values) implements MetricOutcome {
        /** Copies the list. */
        public Evaluated {
            values = List.copyOf(values);
        }
    }

    /** A mart that the metric reads has never been published. */
    record NotPublished(String mart) implements MetricOutcome {}

    /** The question makes no sense: an unknown metric or column, a value of another type. */
    record Refused(List<String> reasons) implements MetricOutcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
