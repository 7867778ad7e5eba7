package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.ModelDefinition;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run of the opponent.
 *
 * @param secondsByKind of work, added up over the connections
 * @param failures of each declared test that it has SQL for, by {@code model.test}
 */
public record OpponentRun(
        Duration wall, Map<String, Double> secondsByKind, Map<String, Long> failures) {
    /** Checks that nothing is missing. */
    public OpponentRun {
        requireNonNull(wall, "wall is null");
        secondsByKind = Map.copyOf(secondsByKind);
        failures = Map.copyOf(failures);
    }

    static OpponentRun of(
            Duration wall, List<StepResult> results, Collection<ModelDefinition<?>> models) {
        Map<String, Double> seconds = new TreeMap<>();
        Map<String, Long> failures = new TreeMap<>();
        for (StepResult result : results) {
            result.seconds().forEach((kind, time) -> seconds.merge(kind, time, Double::sum));
            result.step().model().ifPresent(model -> failures.putAll(failures(model, result)));
        }
        failures.keySet().retainAll(declared(models));
        return new OpponentRun(wall, seconds, failures);
    }

    /** A primary key that could be made is the test that the key is unique. */
    private static Map<String, Long> failures(ModelDefinition<?> model, StepResult result) {
        Map<String, Long> failures = new TreeMap<>();
        if (result.step().kind() == Step.Kind.MAKE) {
            failures.put(name(model, DataTest.KEY_TEST), 0L);
        }
        result.failures().forEach((test, count) -> failures.put(name(model, test), count));
        return failures;
    }

    /** Every test that the models declare. */
    static List<String> declared(Collection<ModelDefinition<?>> models) {
        return models.stream()
                .flatMap(model -> model.tests().stream().map(test -> name(model, test.name())))
                .toList();
    }

    private static String name(ModelDefinition<?> model, String test) {
        return model.name() + "." + test;
    }
}
