package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.ShowMartStatus;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.run.MartStatus;

import java.util.Optional;

/** Tells what consumers see of a mart, as the run log remembers it. */
public final class ShowMartStatusService implements ShowMartStatus {
    private final RunLog runLog;

    /** Asks this log. */
    public ShowMartStatusService(RunLog runLog) {
        this.runLog = requireNonNull(runLog, "runLog is null");
    }

    @Override
    public Optional<MartStatus> status(String mart) {
        return runLog.published(mart);
    }
}
