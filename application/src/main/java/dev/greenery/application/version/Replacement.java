package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A version of a mart that consumers are to see in the place of another.
 *
 * @param before what they see until then; empty if nothing
 */
public record Replacement(Version now, Optional<Version> before) {
    /** Checks that nothing is missing. */
    public Replacement {
        requireNonNull(now, "now is null");
        requireNonNull(before, "before is null");
    }

    /** Whether consumers go back to an older run. */
    public boolean isOlder() {
        return before.filter(seen -> seen.run().value() > now.run().value()).isPresent();
    }
}
