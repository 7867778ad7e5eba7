package dev.greenery.application.engine;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Builds where that is needed still once nobody else does. */
@FunctionalInterface
public interface ConditionalBuilds {
    /**
     * Runs one build to its end, or finds that it is not needed.
     *
     * @param needed asked once the warehouse is this build's own
     * @return how it ended; empty if it was not needed
     */
    Optional<BuildOutcome> buildIf(BooleanSupplier needed, BuildRequest request);
}
