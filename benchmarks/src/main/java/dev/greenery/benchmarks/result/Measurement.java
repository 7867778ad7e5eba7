package dev.greenery.benchmarks.result;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * One run of one subject.
 *
 * @param subject what ran, such as {@code build}
 * @param scale of the data, in multiples of the default
 * @param round counted from one
 * @param warmUp whether it is left out of all figures
 * @param figures by name; one that the system does not tell is absent
 */
public record Measurement(
        String subject, int scale, int round, boolean warmUp, Map<String, Double> figures) {
    /** Checks that nothing is missing. */
    public Measurement {
        requireNonNull(subject, "subject is null");
        figures = Map.copyOf(new TreeMap<>(figures));
    }
}
