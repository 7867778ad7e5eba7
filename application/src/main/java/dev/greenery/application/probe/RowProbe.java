package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowPredicates;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts the rows that fail, and keeps a few of them. */
final class RowProbe<R extends Record> implements Probe<R> {
    private static final String FAILURES = "failures";

    private final ModelDefinition<R> model;
    private final RowTest<R> test;
    private final Predicate<R> passes;
    private final List<Counter> counters = new ArrayList<>();
    private final List<SampleRow> earlierSample = new ArrayList<>();
    private final Set<SampleRow> watched = new HashSet<>();
    private final Set<SampleRow> met = ConcurrentHashMap.newKeySet();
    private long earlierFailures;

    RowProbe(ModelDefinition<R> model, RowTest<R> test) {
        this.model = model;
        this.test = test;
        this.passes = RowPredicates.of(test.passes());
    }

    @Override
    public ModelDefinition<R> model() {
        return model;
    }

    @Override
    public RowTest<R> test() {
        return test;
    }

    @Override
    public Stream<Counter> begin(ModelDefinition<?> passing, Passage passage) {
        if (passing.rowType() != model.rowType()) {
            return Stream.empty();
        }
        Counter counter = new Counter();
        counters.add(counter);
        return Stream.of(counter);
    }

    @Override
    public void retry(R row) {
        boolean _ = passes.test(row);
    }

    @Override
    public void write(NamedTotals totals) {
        totals.putNumber(FAILURES, failures());
        KeptSample.write(totals, sample());
    }

    @Override
    public void watch(NamedTotals earlier) {
        watched.addAll(KeptSample.read(earlier));
    }

    @Override
    public boolean resume(NamedTotals earlier, Probe<?> left, Set<Class<?>> carried) {
        if (carried.contains(model.rowType())) {
            RowProbe<?> leaving = (RowProbe<?>) left;
            earlierFailures = earlier.number(FAILURES) - leaving.failures();
            earlierSample.addAll(KeptSample.read(earlier));
            earlierSample.removeAll(leaving.met);
        }
        return earlierFailures >= 0;
    }

    private long failures() {
        return earlierFailures + counters.stream().mapToLong(counter -> counter.failures).sum();
    }

    @Override
    public Findings findings(Evidence evidence) {
        return new Findings(evidence.rowsOf(model), failures(), sample(), "");
    }

    private List<SampleRow> sample() {
        return Stream.concat(
                        earlierSample.stream(),
                        counters.stream().flatMap(counter -> counter.sample.stream()))
                .limit(Findings.SAMPLE_SIZE)
                .toList();
    }

    private void noteMet(SampleRow row) {
        if (watched.contains(row)) {
            met.add(row);
        }
    }

    /** The failures on one thread. */
    final class Counter implements Tally.OfBatches<R> {
        private final List<SampleRow> sample = new ArrayList<>();
        private long failures;

        @Override
        public void see(List<R> rows) {
            Predicate<R> passing = passes;
            for (R row : rows) {
                if (!passes(passing, row)) {
                    fail(row);
                }
            }
        }

        /** A row whose amounts cannot be added is none that adds up. */
        private static <R> boolean passes(Predicate<R> passing, R row) {
            try {
                return passing.test(row);
            } catch (ArithmeticException e) {
                return false;
            }
        }

        private void fail(R row) {
            failures++;
            if (!watched.isEmpty()) {
                noteMet(Samples.of(model, test.columns(), row));
            }
            if (sample.size() < Findings.SAMPLE_SIZE) {
                sample.add(Samples.of(model, test.columns(), row));
            }
        }
    }
}
