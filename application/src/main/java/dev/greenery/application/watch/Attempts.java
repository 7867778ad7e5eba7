package dev.greenery.application.watch;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.engine.ConditionalBuilds;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt.Ending;
import dev.greenery.application.port.in.KeepBuilt.Listener;
import dev.greenery.application.port.in.StoppedException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tries to build, and tells what came of it; a fault is told, and ends nothing. */
record Attempts(ConditionalBuilds builds, BuildRequest request, Listener listener, Ending ending) {
    Attempts {
        requireNonNull(builds, "builds is null");
        requireNonNull(request, "request is null");
        requireNonNull(listener, "listener is null");
        requireNonNull(ending, "ending is null");
    }

    /** What came of an attempt. */
    sealed interface Result {
        /** A build ended, in one way or another. */
        record Built(BuildOutcome outcome) implements Result {}

        /** There was nothing to do. */
        record NotNeeded() implements Result {}

        /** A fault came between. */
        record Failed(RuntimeException fault) implements Result {}
    }

    /**
     * Tries once.
     *
     * @param worthIt asked before the lock is taken: whoever only looks keeps nobody from building
     * @param needed asked while the lock is held
     */
    Result attempt(BooleanSupplier worthIt, BooleanSupplier needed) {
        Result result =
                guarded(
                        () ->
                                worthIt.getAsBoolean()
                                        ? builds.buildIf(needed, request)
                                        : Optional.empty());
        switch (result) {
            case Result.Built(BuildOutcome outcome) -> listener.built(outcome);
            case Result.Failed(RuntimeException fault) -> listener.failed(fault);
            case Result.NotNeeded() -> {}
        }
        return result;
    }

    private Result guarded(Supplier<Optional<BuildOutcome>> work) {
        try {
            return work.get().<Result>map(Result.Built::new).orElseGet(Result.NotNeeded::new);
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // What was cancelled fails, and that is nothing to tell of.
            return ending.isRequested() ? new Result.NotNeeded() : new Result.Failed(e);
        }
    }

    /** Waits, and says whether it is to end. */
    boolean endsWithin(Duration atMost) {
        return ending.within(atMost);
    }
}
