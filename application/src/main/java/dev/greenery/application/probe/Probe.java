package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.TestResult;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One data test of a model in one build, from the first row to the result. There is a probe for
 * each kind of test, and all that tells the kinds apart in a build is here.
 *
 * @param <R> the row record of the model that declares the test
 */
public sealed interface Probe<R extends Record>
        permits RowProbe, UniqueProbe, ReferenceProbe, ReconciliationProbe, FreshnessProbe {
    /** A probe that has seen nothing. */
    static <R extends Record> Probe<R> of(ModelDefinition<R> model, DataTest<R> test) {
        return switch (test) {
            case RowTest<R> row -> new RowProbe<>(model, row);
            case UniqueTest<R> unique -> new UniqueProbe<>(model, unique);
            case ReferenceTest<R> reference -> new ReferenceProbe<>(model, reference);
            case ReconciliationTest<R> totals -> new ReconciliationProbe<>(model, totals);
            case FreshnessTest<R> freshness -> new FreshnessProbe<>(model, freshness);
        };
    }

    /** The model that declares the test. */
    ModelDefinition<R> model();

    /** The test. */
    DataTest<R> test();

    /** The models that must be built for it, besides its own. */
    default List<Class<? extends Record>> reads() {
        return List.of();
    }

    /** The model whose keys it looks for in the histories that are built with its rows. */
    default Optional<Class<? extends Record>> follows() {
        return Optional.empty();
    }

    /**
     * Begins to note what it needs of a model's rows, on one more thread; of most models that is
     * nothing. Whoever starts the threads calls this, one call after the other.
     */
    default Stream<? extends Tally<?>> begin(ModelDefinition<?> passing, Passage passage) {
        return Stream.empty();
    }

    /** Does with a row whatever may fail, and notes nothing: to find the row that makes it fail. */
    default void retry(R row) {}

    /** Notes what a later build needs to know of rows that it does not see. */
    default void write(NamedTotals totals) {}

    /** Looks among rows that leave for those that an earlier build showed. */
    default void watch(NamedTotals earlier) {}

    /**
     * Counts what an earlier build noted, but for the rows that left, as if it had seen it.
     *
     * @param left a probe of the same test that has seen the rows that left
     * @param carried the models of which not all rows pass
     * @return whether that can be told without the other rows
     */
    default boolean resume(NamedTotals earlier, Probe<?> left, Set<Class<?>> carried) {
        return true;
    }

    /** What it found, after the tables are sealed and all threads have ended. */
    Findings findings(Evidence evidence);

    /** How the test ended. */
    default TestResult result(Evidence evidence) {
        return new TestResult(
                model().mart(),
                model().name(),
                test().name(),
                test().severity(),
                findings(evidence));
    }
}
