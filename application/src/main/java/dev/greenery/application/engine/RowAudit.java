package dev.greenery.application.engine;

import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.mart.Total;
import dev.greenery.application.registry.ModelDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is tested and tallied while the rows of one model pass on one thread. */
final class RowAudit<R extends Record> {
    private final List<RowTestCounter<R>> rowTests = new ArrayList<>();
    private final List<NewestValue<R>> newest = new ArrayList<>();
    private final List<TotalCounter<R>> totals = new ArrayList<>();
    private final List<ReferenceAudit<R>> references = new ArrayList<>();
    private long rows;

    @SuppressWarnings("unchecked") // a test's type parameter is that of the model that declares it
    RowAudit(
            ModelDefinition<R> model,
            List<Total.OfModel<R>> wanted,
            Optional<HistoryKeys> historyKeys) {
        for (var test : model.tests()) {
            switch (test) {
                case RowTest<R> rowTest -> rowTests.add(new RowTestCounter<>(model, rowTest));
                case FreshnessTest<R> freshness -> newest.add(new NewestValue<>(freshness));
                case ReferenceTest<R> reference ->
                        historyKeys.ifPresent(
                                keys ->
                                        references.add(
                                                new ReferenceAudit<>(
                                                        model,
                                                        reference,
                                                        keys.of(reference.to()))));
                default -> {
                    // The others look at whole tables, or at totals.
                }
            }
        }
        wanted.forEach(total -> totals.add(new TotalCounter<>(model, total)));
    }

    /** Notes what a row refers to. */
    void follow(R row) {
        for (ReferenceAudit<R> reference : references) {
            reference.see(row);
        }
    }

    /** Tests and tallies rows. */
    void see(List<R> seen) {
        rows += seen.size();
        for (RowTestCounter<R> test : rowTests) {
            test.check(seen);
        }
        for (NewestValue<R> value : newest) {
            seen.forEach(value::see);
        }
        for (TotalCounter<R> total : totals) {
            total.add(seen);
        }
    }

    /** Looks for what the rows since the last time refer to among the keys of their histories. */
    void resolveReferences() {
        references.forEach(ReferenceAudit::resolve);
    }

    void addAll(RowAudit<R> other) {
        rows += other.rows;
        for (int i = 0; i < rowTests.size(); i++) {
            rowTests.get(i).addAll(other.rowTests.get(i));
        }
        for (int i = 0; i < newest.size(); i++) {
            newest.get(i).addAll(other.newest.get(i));
        }
        for (int i = 0; i < totals.size(); i++) {
            totals.get(i).addAll(other.totals.get(i));
        }
        for (int i = 0; i < references.size(); i++) {
            references.get(i).addAll(other.references.get(i));
        }
    }

    long rows() {
        return rows;
    }

    List<RowTestCounter<R>> rowTests() {
        return rowTests;
    }

    List<NewestValue<R>> newest() {
        return newest;
    }

    List<TotalCounter<R>> totals() {
        return totals;
    }

    /** The references that were followed; none in models that are not built by history. */
    List<ReferenceAudit<R>> references() {
        return references;
    }
}
