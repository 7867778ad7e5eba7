package dev.greenery.application.watch;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.engine.ConditionalBuilds;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.out.LookForChanges;
import dev.greenery.application.port.out.RunLog;

import java.time.InstantSource;
import java.util.List;

/** Builds when something changed, or at fixed times. */
public final class KeepBuiltService implements KeepBuilt {
    private final List<String> marts;
    private final ConditionalBuilds builds;
    private final LookForChanges changes;
    private final RunLog log;
    private final InstantSource clock;

    /**
     * A service that builds with these.
     *
     * @param marts all marts, which a build is of
     */
    public KeepBuiltService(
            List<String> marts,
            ConditionalBuilds builds,
            LookForChanges changes,
            RunLog log,
            InstantSource clock) {
        this.marts = List.copyOf(marts);
        this.builds = requireNonNull(builds, "builds is null");
        this.changes = requireNonNull(changes, "changes is null");
        this.log = requireNonNull(log, "log is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void keep(BuildRequest request, Rhythm rhythm, Listener listener, Ending ending) {
        Attempts attempts =
                new Attempts(builds, request.with(request.listener(), ending), listener, ending);
        switch (rhythm) {
            case Rhythm.WhenChanged(var every) -> new ChangeWatch(attempts, changes, every).run();
            case Rhythm.At(var times) -> new TimedBuilds(attempts, marts, log, times, clock).run();
        }
    }
}
