package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run of the opponent.
 *
 * @param failures of each declared test, by {@code model.test}
 */
public record OpponentRun(Duration wall, List<StepResult> results, Map<String, Long> failures) {
    /** Checks that nothing is missing. */
    public OpponentRun {
        requireNonNull(wall, "wall is null");
        results = List.copyOf(results);
        failures = Map.copyOf(failures);
    }

    /** Time by kind of work, added up over the connections, in seconds. */
    public Map<String, Double> secondsByKind() {
        Map<String, Double> seconds = new TreeMap<>();
        for (StepResult result : results) {
            result.seconds().forEach((kind, time) -> seconds.merge(kind, time, Double::sum));
        }
        return seconds;
    }

    /** The steps that took longest, a line each. */
    public List<String> slowest(int count) {
        return results.stream()
                .sorted(Comparator.comparingDouble(StepResult::totalSeconds).reversed())
                .limit(count)
                .map(
                        result ->
                                "%7.3f s  %s %s"
                                        .formatted(
                                                result.totalSeconds(),
                                                result.step().name(),
                                                result.seconds()))
                .toList();
    }
}
