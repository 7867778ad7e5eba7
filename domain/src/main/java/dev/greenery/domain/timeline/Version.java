package dev.greenery.domain.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A value that the shop held until it wrote another over it.
 *
 * @param from when it was first seen; {@link #EVER} if nobody saw it begin
 */
public record Version<T>(Instant from, T value) {
    /** The beginning of what counts as valid since ever. */
    public static final Instant EVER = Instant.MIN;

    /** Checks that nothing is missing. */
    public Version {
        requireNonNull(from, "from is null");
        requireNonNull(value, "value is null");
    }

    /** When it was first seen; empty if it counts as valid since ever. */
    public Optional<Instant> since() {
        return from.equals(EVER) ? Optional.empty() : Optional.of(from);
    }
}
