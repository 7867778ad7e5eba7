package dev.greenery.domain.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A value that the shop held until it wrote another over it.
 *
 * @param from when it was first seen
 */
public record Version<T>(Instant from, T value) {
    /** Checks that nothing is missing. */
    public Version {
        requireNonNull(from, "from is null");
        requireNonNull(value, "value is null");
    }
}
