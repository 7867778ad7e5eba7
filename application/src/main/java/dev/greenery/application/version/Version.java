package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunId;

import java.time.Instant;

/**
 * The tables that one run made of a mart, as long as they are kept.
 *
 * @param builtAt when the run ended
 * @param bytes what its tables take on disk, with their indexes
 */
public record Version(String mart, RunId run, State state, Instant builtAt, long bytes) {
    /** Checks that nothing is missing. */
    public Version {
        requireNonNull(mart, "mart is null");
        requireNonNull(run, "run is null");
        requireNonNull(state, "state is null");
        requireNonNull(builtAt, "builtAt is null");
    }

    /** Who sees a version. */
    public enum State {
        /** Consumers see it. */
        PUBLISHED,
        /** Consumers saw it before; it can be published again. */
        KEPT,
        /** It was built and tested, and nobody has seen it yet. */
        HELD
    }

    /** Whether consumers see it. */
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
