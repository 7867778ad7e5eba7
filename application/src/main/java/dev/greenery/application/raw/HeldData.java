package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a warehouse holds.
 *
 * @param imported when the last import into it ended; empty if it was filled in another way
 */
public record HeldData(DataOrigin origin, Optional<Instant> imported) {
    /** Checks that nothing is missing. */
    public HeldData {
        requireNonNull(origin, "origin is null");
        requireNonNull(imported, "imported is null");
    }
}
