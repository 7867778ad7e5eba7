package dev.greenery.application.port.out;

import dev.greenery.application.change.SourceMoment;

import java.time.Instant;
import java.util.Optional;

/** Looks whether the shop changed. That takes next to no time: what changed is not found out. */
public interface LookForChanges {
    /** The moment that it is. */
    SourceMoment now();

    /** Whether a change was noted that a moment did not see, or may have gone unnoted since. */
    boolean isAnyNewSince(SourceMoment moment);

    /**
     * When the oldest change was made that no publication shows yet, by the clock of the warehouse.
     * It is the time of the statement: that of the commit nobody notes, which is later. Of changes
     * that were noted alone.
     */
    Optional<Instant> oldestUnpublished();
}
