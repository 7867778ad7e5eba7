package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowPredicates;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.SampleRow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Counts the failures of one row test on one thread, and keeps a few of the rows. */
final class RowTestCounter<R extends Record> {
    private final ModelDefinition<R> model;
    private final RowTest<R> test;
    private final Predicate<R> passes;
    private final List<SampleRow> sample = new ArrayList<>();
    private long failures;

    RowTestCounter(ModelDefinition<R> model, RowTest<R> test) {
        this.model = model;
        this.test = test;
        this.passes = RowPredicates.of(test.passes());
    }

    void check(List<R> rows) {
        for (R row : rows) {
            if (!passes.test(row)) {
                fail(row);
            }
        }
    }

    private void fail(R row) {
        failures++;
        if (sample.size() < Findings.SAMPLE_SIZE) {
            sample.add(Samples.of(model, test.columns(), row));
        }
    }

    void addAll(RowTestCounter<R> other) {
        failures += other.failures;
        other.sample.stream().limit(Findings.SAMPLE_SIZE - sample.size()).forEach(sample::add);
    }

    RowTest<R> test() {
        return test;
    }

    Findings findings(long checked) {
        return new Findings(checked, failures, sample, "");
    }
}
