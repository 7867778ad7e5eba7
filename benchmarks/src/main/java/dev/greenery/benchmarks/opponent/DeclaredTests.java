package dev.greenery.benchmarks.opponent;

import dev.greenery.application.mart.DataTest;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.benchmarks.process.BenchmarkException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every test that a model declares, by {@code model.test}: the opponent must run them all. */
record DeclaredTests(Set<String> names) {
    DeclaredTests {
        names = Set.copyOf(names);
    }

    static DeclaredTests of(MartRegistry registry) {
        Set<String> names = new TreeSet<>();
        for (ModelDefinition<?> model : registry.models()) {
            for (DataTest<?> test : model.tests()) {
                names.add(model.name() + "." + test.name());
            }
        }
        return new DeclaredTests(names);
    }

    /**
     * The failures of each declared test.
     *
     * @throws BenchmarkException if the opponent left tests out
     */
    Map<String, Long> failures(List<StepResult> results) {
        Map<String, Long> found = new HashMap<>();
        for (StepResult result : results) {
            switch (result.step()) {
                // A primary key that could be made is the test that the key is unique.
                case Step.Make make -> found.put(make.name() + "." + DataTest.KEY_TEST, 0L);
                case Step.Check check ->
                        result.failures()
                                .forEach(
                                        (test, failures) ->
                                                found.put(check.model() + "." + test, failures));
                case Step.Scan _ -> {}
            }
        }
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw new BenchmarkException(
                    "The opponent leaves out declared tests: " + String.join(", ", missing));
        }
        Map<String, Long> declared = new TreeMap<>(found);
        declared.keySet().retainAll(names);
        return declared;
    }
}
