package dev.greenery.bootstrap.incremental;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a property, and says how to run it. */
public final class WhereManyAreAskedFor implements SkipExecutionHook {
    private static final String OPTION = "greenery.sequences";
    private static final int MANY = 2_000;

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Integer.getInteger(OPTION, 0) >= MANY
                ? SkipResult.doNotSkip()
                : SkipResult.skip("Takes minutes; -D%s=%d runs it".formatted(OPTION, MANY));
    }
}
