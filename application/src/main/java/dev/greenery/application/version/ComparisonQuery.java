package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;
import dev.greenery.application.run.RunId;

import java.util.Optional;

/**
 * Which versions of what are compared.
 *
 * @param name a mart, or a model with or without its mart
 * @param from the run that made the earlier version; empty for the version that consumers see where
 *     a held one is compared with it, and else for the newest one older than the later version
 */
public record ComparisonQuery(
        String name, Optional<RunId> from, Later later, PersonalData personalData) {
    /** Checks that nothing is missing. */
    public ComparisonQuery {
        requireNonNull(name, "name is null");
        requireNonNull(from, "from is null");
        requireNonNull(later, "later is null");
        requireNonNull(personalData, "personalData is null");
    }

    /** Which version is the later one. */
    public sealed interface Later {
        /** The one that consumers see. */
        record Published() implements Later {}

        /** The newest one that is held back from them. */
        record Held() implements Later {}

        /** The one that a run made. */
        record OfRun(RunId run) implements Later {
            /** Checks that there is a run. */
            public OfRun {
                requireNonNull(run, "run is null");
            }
        }
    }
}
