package dev.greenery.application.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.run.RunId;
import dev.greenery.application.testing.MemoryVersions;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** The versions of two marts, and the services that publish them. */
final class GardenPublications {
    private final MemoryVersions versions = new MemoryVersions();
    private final AtomicInteger locks = new AtomicInteger();
    private final GardenShapes shapes = new GardenShapes();
    private Attempt attempt = new Attempt.Locked(new CountedLock(locks));

    /** How often it is held. */
    private record CountedLock(AtomicInteger held) implements LockWarehouse.Lock {
        @Override
        public void requireHeld() {
            assertThat(held).hasValue(1);
        }

        @Override
        public void close() {
            held.decrementAndGet();
        }
    }

    /** All versions, and what was done to them. */
    MemoryVersions versions() {
        return versions;
    }

    /** What their tables look like. */
    GardenShapes shapes() {
        return shapes;
    }

    /** How many locks are held. */
    AtomicInteger locks() {
        return locks;
    }

    /** From now on somebody else holds the lock. */
    void lockedBy(String holder) {
        attempt = new Attempt.HeldBy(holder);
    }

    private Republication republication() {
        return new Republication(
                () -> {
                    if (attempt instanceof Attempt.Locked) {
                        locks.incrementAndGet();
                    }
                    return attempt;
                },
                versions,
                new VersionFit(Garden.registry(), shapes),
                new KeptVersions(versions, versions, 2),
                InstantSource.fixed(Instant.EPOCH));
    }

    Outcome<Republished, VersionRefusal> rollBack(String mart, OptionalLong to) {
        Optional<RunId> run = to.stream().mapToObj(RunId::new).findFirst();
        return new RollBackService(Garden.registry(), republication()).rollBack(mart, run);
    }

    Outcome<Republished, VersionRefusal> rollBack() {
        return rollBack("garden", OptionalLong.empty());
    }

    Outcome<Republished, VersionRefusal> rollBackTo(long run) {
        return rollBack("garden", OptionalLong.of(run));
    }

    Outcome<Republished, VersionRefusal> publish(Optional<String> mart, boolean force) {
        return new PublishHeldService(Garden.registry(), republication()).publish(mart, force);
    }

    Outcome<Republished, VersionRefusal> publish() {
        return publish(Optional.empty(), false);
    }

    /** The garden as consumers see it, and saw it before. */
    MemoryVersions garden(long published, long... kept) {
        LongStream.of(kept).forEach(run -> versions.with("garden", run, State.KEPT));
        return versions.with("garden", published, State.PUBLISHED);
    }

    static Version garden(long run, State state) {
        return version("garden", run, state);
    }

    static Version version(String mart, long run, State state) {
        return new Version(mart, new RunId(run), state, MemoryVersions.builtAt(run), run);
    }

    static Outcome<Republished, VersionRefusal> done(Replacement... replacements) {
        return Outcome.succeeded(new Republished(List.of(replacements), List.of()));
    }
}
