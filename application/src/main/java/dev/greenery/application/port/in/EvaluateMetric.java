package dev.greenery.application.port.in;

import dev.greenery.application.query.MetricOutcome;
import dev.greenery.application.query.MetricQuery;

/** Evaluates a metric on published marts. */
public interface EvaluateMetric {
    /** The figures of the metric. */
    MetricOutcome evaluate(MetricQuery query);
}
