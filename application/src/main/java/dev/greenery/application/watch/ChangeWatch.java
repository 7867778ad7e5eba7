package dev.greenery.application.watch;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.SourceMoment;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.port.out.LookForChanges;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.watch.Attempts.Result;

import java.time.Duration;
import java.util.Optional;

/**
 * Builds at once, and then whenever something has changed. What a build saw is not built again,
 * whatever came of it: a test that failed fails again until the shop is another.
 */
final class ChangeWatch {
    private final Attempts attempts;
    private final LookForChanges changes;
    private final Duration every;

    /** What the last build saw at least; nothing where it is to build whatever changed. */
    private Optional<SourceMoment> seen = Optional.empty();

    /** The same of the build that runs. */
    private Optional<SourceMoment> begun = Optional.empty();

    ChangeWatch(Attempts attempts, LookForChanges changes, Duration every) {
        this.attempts = requireNonNull(attempts, "attempts is null");
        this.changes = requireNonNull(changes, "changes is null");
        this.every = requireNonNull(every, "every is null");
    }

    void run() {
        boolean ends = attempts.ending().isRequested();
        while (!ends) {
            begun = Optional.empty();
            seen = after(attempts.attempt(this::isAnyNew, this::begin));
            attempts.listener().waiting();
            ends = attempts.endsWithin(every);
        }
    }

    private boolean isAnyNew() {
        return seen.map(changes::isAnyNewSince).orElse(true);
    }

    /** Another may have built meanwhile. The moment is taken first: nothing falls in between. */
    private boolean begin() {
        SourceMoment now = changes.now();
        boolean needed = isAnyNew();
        if (needed) {
            begun = Optional.of(now);
        }
        return needed;
    }

    /** What to look for changes since; nothing where it is tried again whatever changes. */
    private Optional<SourceMoment> after(Result result) {
        if (begun.isEmpty()) {
            return seen;
        }
        return switch (result) {
            case Result.Built(Finished(RunReport report, _, _, _)) when isHeldUp(report) ->
                    Optional.empty();
            case Result.Failed(WarehouseException _), Result.NotNeeded() -> seen;
            case Result.Built _, Result.Failed _ -> begun;
        };
    }

    /** Somebody's transaction ends, and that is no change of the shop. */
    private static boolean isHeldUp(RunReport report) {
        return report.blocked().stream().anyMatch(mart -> mart.because() instanceof HeldUp);
    }
}
