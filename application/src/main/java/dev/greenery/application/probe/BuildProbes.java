package dev.greenery.application.probe;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.TestResult;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The probes of one build: one for each data test of each model, in the order of both. */
public final class BuildProbes {
    private final Map<ModelDefinition<?>, List<? extends Probe<?>>> probes = new LinkedHashMap<>();
    private final Instant startedAt;

    /** Probes that have seen nothing, of a build that started at this moment. */
    public BuildProbes(List<ModelDefinition<?>> models, Instant startedAt) {
        this.startedAt = requireNonNull(startedAt, "startedAt is null");
        models.forEach(model -> probes.put(model, probesOf(model)));
    }

    private static <R extends Record> List<Probe<R>> probesOf(ModelDefinition<R> model) {
        return model.tests().stream().map(test -> Probe.of(model, test)).toList();
    }

    /** Looks among rows that leave for those that an earlier build showed. */
    public void watch(NamedTotals earlier) {
        all().forEach(probe -> probe.watch(of(earlier, probe)));
    }

    /**
     * Counts what an earlier build noted, but for the rows that left, as if they had seen it.
     *
     * @param left that have seen the rows that left
     * @param carried the models of which not all rows pass
     * @return the tests that cannot be told without the other rows, by their names
     */
    public List<String> resume(NamedTotals earlier, BuildProbes left, Set<Class<?>> carried) {
        Map<String, Probe<?>> leaving = left.all().collect(toMap(BuildProbes::nameOf, p -> p));
        return all().filter(
                        probe ->
                                !probe.resume(
                                        of(earlier, probe), leaving.get(nameOf(probe)), carried))
                .map(BuildProbes::nameOf)
                .toList();
    }

    /** Notes what a later build needs to know, once the results are there. */
    public void write(NamedTotals totals) {
        all().forEach(probe -> probe.write(of(totals, probe)));
    }

    private static NamedTotals of(NamedTotals totals, Probe<?> probe) {
        return totals.of("test").of(nameOf(probe));
    }

    private static String nameOf(Probe<?> probe) {
        return probe.model().qualifiedName() + "." + probe.test().name();
    }

    private Stream<Probe<?>> all() {
        return probes.values().stream().flatMap(List::stream);
    }

    /** Those of a model. */
    @SuppressWarnings("unchecked") // probes are kept under their own model
    public <R extends Record> List<Probe<R>> of(ModelDefinition<R> model) {
        return (List<Probe<R>>) probes.get(model);
    }

    /** The row records that references of these models' own tests lead to. */
    Set<Class<?>> followed(List<ModelDefinition<?>> models) {
        return models.stream()
                .flatMap(model -> probes.get(model).stream())
                .flatMap(probe -> probe.follows().stream())
                .collect(Collectors.toSet());
    }

    /** What all of them note of a model's rows on one more thread; see {@link Probe#begin}. */
    @SuppressWarnings("unchecked") // a probe gives tallies of the model that it is asked for
    public <R extends Record> List<Tally<R>> begin(
            ModelDefinition<R> passing, Optional<HistoryKeys> near) {
        Passage passage = new Passage(startedAt, near);
        return probes.values().stream()
                .flatMap(List::stream)
                .flatMap(probe -> probe.begin(passing, passage))
                .map(tally -> (Tally<R>) tally)
                .toList();
    }

    /** How the data tests of a model ended; on as many threads as like to ask. */
    public List<TestResult> results(ModelDefinition<?> model, Evidence evidence) {
        return probes.get(model).stream().map(probe -> probe.result(evidence)).toList();
    }
}
