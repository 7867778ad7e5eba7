package dev.greenery.application.probe;

import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

/** Notes nothing of rows: the table tells, or the making of its key has told. */
record UniqueProbe<R extends Record>(ModelDefinition<R> model, UniqueTest<R> test)
        implements Probe<R> {
    @Override
    public Findings findings(Evidence evidence) {
        return evidence.staging().findRepeated(model, test);
    }
}
