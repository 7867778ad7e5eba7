package dev.greenery.application.mart.metric;

import java.util.List;

/**
 * Metrics of a mart. Like builders, it is found by itself and has a constructor without parameters.
 */
public interface MetricSet {
    /** The metrics, each defined nowhere else. */
    List<Metric> metrics();
}
