package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a step took and found.
 *
 * @param seconds by kind of work
 * @param failures by column of a check
 */
record StepResult(Step step, Map<String, Double> seconds, Map<String, Long> failures) {
    StepResult {
        requireNonNull(step, "step is null");
        seconds = Map.copyOf(seconds);
        failures = Map.copyOf(failures);
    }

    double totalSeconds() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
