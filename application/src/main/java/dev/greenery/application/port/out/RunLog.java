package dev.greenery.application.port.out;

import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what runs did. How a run ended is kept where it publishes, see {@link
 * StageMarts.Staging#publish}.
 */
public interface RunLog {
    /** Notes that a run of these marts has begun; runs that were killed are closed as failed. */
    RunId begin(List<String> marts, Instant startedAt);

    /** Notes that a fault ended a run. */
    void fail(RunId run, Instant at, String message);

    /**
     * Whether a run of these marts has come to its end that began then or later: it published or
     * was blocked. One that a fault ended, that was killed or that is held has not.
     */
    boolean hasBuilt(List<String> marts, Instant since);

    /** What consumers see of a mart now, from the run that published it. */
    Optional<MartStatus> published(String mart);
}
