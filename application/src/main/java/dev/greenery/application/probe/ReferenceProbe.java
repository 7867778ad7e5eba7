package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows a reference while rows pass; only what is still open then is looked for in the tables,
 * and only if that is too much, or rows are not built by history, whole tables are compared.
 */
final class ReferenceProbe<R extends Record> implements Probe<R> {
    private static final String UNRESOLVED = "unresolved";

    private final ModelDefinition<R> model;
    private final ReferenceTest<R> test;
    private final List<ReferenceTrail<R>> trails = new ArrayList<>();
    private boolean allWereResolved = true;
    private volatile long unresolved;

    ReferenceProbe(ModelDefinition<R> model, ReferenceTest<R> test) {
        this.model = model;
        this.test = test;
    }

    @Override
    public ModelDefinition<R> model() {
        return model;
    }

    @Override
    public ReferenceTest<R> test() {
        return test;
    }

    @Override
    public List<Class<? extends Record>> reads() {
        return List.of(test.to());
    }

    @Override
    public Optional<Class<? extends Record>> follows() {
        return Optional.of(test.to());
    }

    @Override
    public Stream<ReferenceTrail<R>> begin(ModelDefinition<?> passing, Passage passage) {
        if (passing.rowType() != model.rowType() || passage.near().isEmpty()) {
            return Stream.empty();
        }
        ReferenceTrail<R> trail =
                new ReferenceTrail<>(
                        model.column(test.column()).orElseThrow().reader(),
                        passage.near().get().of(test.to()));
        trails.add(trail);
        return Stream.of(trail);
    }

    @Override
    public boolean resume(NamedTotals earlier, Probe<?> left, Set<Class<?>> carried) {
        allWereResolved = earlier.text(UNRESOLVED).filter("0"::equals).isPresent();
        return true;
    }

    @Override
    public Findings findings(Evidence evidence) {
        Findings findings =
                isResolved(evidence.staging())
                        ? Findings.passed(evidence.rowsOf(model))
                        : evidence.staging().findUnresolved(model, test);
        unresolved = findings.failures();
        return findings;
    }

    @Override
    public void write(NamedTotals totals) {
        totals.putNumber(UNRESOLVED, unresolved);
    }

    /** Rows that do not pass may refer to what is gone. */
    private boolean losesKeys(Staging staging) {
        return staging instanceof ChangeStaging changes && changes.loses(test.to());
    }

    private boolean isResolved(Staging staging) {
        if (!allWereResolved || losesKeys(staging)) {
            return false;
        }
        if (trails.isEmpty() || trails.stream().anyMatch(ReferenceTrail::isGivenUp)) {
            return false;
        }
        Set<Object> open = new HashSet<>();
        trails.forEach(trail -> open.addAll(trail.openValues()));
        return open.isEmpty()
                || (open.size() <= ReferenceTrail.MOST_OPEN_VALUES
                        && staging.hasKeys(test.to(), open));
    }
}
