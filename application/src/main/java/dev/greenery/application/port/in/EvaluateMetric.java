package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;

import java.util.List;

/** Evaluates a metric on published marts. */
public interface EvaluateMetric {
    /** The figures of the metric. */
    Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query);
}
