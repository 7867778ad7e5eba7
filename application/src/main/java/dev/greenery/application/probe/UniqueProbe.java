package dev.greenery.application.probe;

import dev.greenery.application.change.NamedTotals;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts.ChangeStaging;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.util.Set;

/** Notes nothing of rows: the table tells, or the making of its key has told. */
final class UniqueProbe<R extends Record> implements Probe<R> {
    private static final String REPEATED = "repeated";

    private final ModelDefinition<R> model;
    private final UniqueTest<R> test;
    private boolean allWereUnique;
    private volatile long repeated;

    UniqueProbe(ModelDefinition<R> model, UniqueTest<R> test) {
        this.model = model;
        this.test = test;
    }

    @Override
    public ModelDefinition<R> model() {
        return model;
    }

    @Override
    public UniqueTest<R> test() {
        return test;
    }

    @Override
    public boolean resume(NamedTotals earlier, Probe<?> left, Set<Class<?>> carried) {
        allWereUnique =
                carried.contains(model.rowType())
                        && earlier.text(REPEATED).filter("0"::equals).isPresent();
        return true;
    }

    /** What was unique is still so, but for what comes. */
    @Override
    public Findings findings(Evidence evidence) {
        Findings findings =
                allWereUnique && evidence.staging() instanceof ChangeStaging changes
                        ? changes.findRepeatedByComing(model, test)
                        : evidence.staging().findRepeated(model, test);
        repeated = findings.failures();
        return findings;
    }

    @Override
    public void write(NamedTotals totals) {
        totals.putNumber(REPEATED, repeated);
    }
}
