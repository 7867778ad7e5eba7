package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.CaptureChanges;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.port.out.LookForChanges;

/**
 * What is known of earlier builds, and of what changed since.
 *
 * @param mostChanged of which share of all histories more are built all together
 */
public record EarlierBuilds(
        FindBasis bases, CaptureChanges changes, LookForChanges unpublished, double mostChanged) {
    /** Where a build of everything begins to be faster; measured. */
    public static final double USUAL_MOST_CHANGED = 0.3;

    /** Checks that nothing is missing. */
    public EarlierBuilds {
        requireNonNull(bases, "bases is null");
        requireNonNull(changes, "changes is null");
        requireNonNull(unpublished, "unpublished is null");
        if (!(mostChanged >= 0 && mostChanged <= 1)) {
            throw new IllegalArgumentException("mostChanged is no share: " + mostChanged);
        }
    }
}
