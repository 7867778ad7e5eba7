package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.pass.BuildStoppedException;
import dev.greenery.application.pass.HistoryPass.Passes;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.out.LockWarehouse.Lock;
import dev.greenery.application.run.RunId;

import java.time.Instant;
import java.util.Optional;

/**
 * A build that the log knows of, and that has the warehouse for itself.
 *
 * @param oldestChange of those that nobody has seen
 */
record Begun(
        RunId run,
        Instant startedAt,
        Optional<Instant> oldestChange,
        BuildRequest request,
        Lock lock) {
    Begun {
        requireNonNull(run, "run is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(oldestChange, "oldestChange is null");
        requireNonNull(request, "request is null");
        requireNonNull(lock, "lock is null");
    }

    void enter(Stage stage) {
        requireWanted();
        request.listener().entered(stage);
    }

    void requireWanted() {
        if (request.cancellation().isRequested()) {
            throw new BuildStoppedException();
        }
    }

    Passes passes(BuildTools tools) {
        return new Passes(tools.settings(), tools.partitions(), request);
    }
}
