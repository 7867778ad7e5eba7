package dev.greenery.application.port.out;

import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what runs did. */
public interface RunLog {
    /** Notes that a run of these marts has begun; runs that were killed are closed as failed. */
    RunId begin(List<String> marts, Instant startedAt);

    /** Notes how a run ended, with the results of its models and tests. */
    void finish(RunReport report);

    /** Notes that a fault ended a run. */
    void fail(RunId run, Instant at, String message);

    /** What consumers see of a mart now, from the run that published it. */
    Optional<MartStatus> published(String mart);
}
