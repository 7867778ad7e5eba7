package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.registry.MartRegistry;

import java.time.Duration;
import java.util.Optional;

/** Opens readings on snapshots of the warehouse. */
public final class ReadingService implements OpenReading {
    private final MartRegistry registry;
    private final OpenSnapshot snapshots;
    private final LatestPublications latest = new LatestPublications();

    /** Reads models of the registry where they are published. */
    public ReadingService(MartRegistry registry, OpenSnapshot snapshots) {
        this.registry = requireNonNull(registry, "registry is null");
        this.snapshots = requireNonNull(snapshots, "snapshots is null");
    }

    @Override
    public Reading open(Optional<Duration> atMost) {
        return new SnapshotReading(registry, latest, snapshots.open(atMost));
    }
}
