package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

/**
 * Two versions of a mart. The earlier one need not be the older one, after a mart was rolled back.
 */
public record VersionPair(Version before, Version after) {
    /** Checks that both are of one mart. */
    public VersionPair {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        if (!before.mart().equals(after.mart())) {
            throw new IllegalArgumentException(
                    "%s and %s are different marts".formatted(before.mart(), after.mart()));
        }
    }

    /** The mart that they are of. */
    public String mart() {
        return after.mart();
    }
}
