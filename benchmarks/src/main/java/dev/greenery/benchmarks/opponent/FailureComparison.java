package dev.greenery.benchmarks.opponent;

import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the failures of every run against those of the first: all contenders must find the same.
 */
public final class FailureComparison {
    private Optional<Map<String, Long>> first = Optional.empty();

    /**
     * Takes up a run.
     *
     * @throws BenchmarkException with the tests whose failures differ
     */
    public void add(Contender contender, OpponentRun run) {
        if (first.isEmpty()) {
            first = Optional.of(run.failures());
        }
        Set<String> differing = differing(first.get(), run.failures());
        if (!differing.isEmpty()) {
            throw new BenchmarkException(
                    "%s finds other failures than the first run: %s"
                            .formatted(contender.subject(), String.join(", ", differing)));
        }
    }

    static Set<String> differing(Map<String, Long> one, Map<String, Long> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }
}
