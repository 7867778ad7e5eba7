package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What becomes of what a build makes, and of what consumers saw before.
 *
 * @param hold whether what is built and tested waits for somebody to publish it
 * @param keep how many versions that consumers saw before are kept of each mart; as many as usual
 *     if nobody says
 */
public record VersionRules(boolean hold, OptionalInt keep) {
    /** What passes is published, and as much is kept as usual. */
    public static final VersionRules USUAL = new VersionRules(false, OptionalInt.empty());

    /** Checks that it makes sense. */
    public VersionRules {
        requireNonNull(keep, "keep is null");
        if (keep.isPresent() && keep.getAsInt() < 0) {
            throw new IllegalArgumentException("keep is negative");
        }
    }

    /** The same, and nothing is published. */
    public VersionRules holding() {
        return new VersionRules(true, keep);
    }

    /** The same, and so many versions are kept. */
    public VersionRules keeping(int number) {
        return new VersionRules(hold, OptionalInt.of(number));
    }
}
