package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.CaptureChanges;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.port.out.LookForChanges;

/** What is known of earlier builds, and of what changed since. */
public record EarlierBuilds(FindBasis bases, CaptureChanges changes, LookForChanges unpublished) {
    /** Checks that nothing is missing. */
    public EarlierBuilds {
        requireNonNull(bases, "bases is null");
        requireNonNull(changes, "changes is null");
        requireNonNull(unpublished, "unpublished is null");
    }
}
