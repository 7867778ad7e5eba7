package dev.greenery.application.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.garden.Garden;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.testing.MemoryVersions;
import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;
import dev.greenery.application.version.VersionRefusal;
import dev.greenery.application.version.VersionRefusal.AlreadyRunning;
import dev.greenery.application.version.VersionRefusal.DependedOn;
import dev.greenery.application.version.VersionRefusal.HeldUp;
import dev.greenery.application.version.VersionRefusal.NeverPublished;
import dev.greenery.application.version.VersionRefusal.NotKept;
import dev.greenery.application.version.VersionRefusal.NothingHeld;
import dev.greenery.application.version.VersionRefusal.NothingOlder;
import dev.greenery.application.version.VersionRefusal.Outdated;
import dev.greenery.application.version.VersionRefusal.UnknownMart;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Consumers are led to versions that are there already. */
class RepublicationTest {
    private static final List<String> MARTS = List.of("garden", "walks");

    private final MemoryVersions versions = new MemoryVersions();
    private final AtomicInteger locks = new AtomicInteger();
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

    private Republication republication() {
        return new Republication(
                () -> {
                    if (attempt instanceof Attempt.Locked) {
                        locks.incrementAndGet();
                    }
                    return attempt;
                },
                versions,
                new KeptVersions(versions, versions, 2),
                InstantSource.fixed(Instant.EPOCH));
    }

    private Outcome<Republished, VersionRefusal> rollBack(String mart, OptionalLong to) {
        Optional<RunId> run = to.stream().mapToObj(RunId::new).findFirst();
        return new RollBackService(Garden.registry(), republication()).rollBack(mart, run);
    }

    private Outcome<Republished, VersionRefusal> rollBack() {
        return rollBack("garden", OptionalLong.empty());
    }

    private Outcome<Republished, VersionRefusal> rollBackTo(long run) {
        return rollBack("garden", OptionalLong.of(run));
    }

    private Outcome<Republished, VersionRefusal> publish(Optional<String> mart, boolean force) {
        return new PublishHeldService(Garden.registry(), republication()).publish(mart, force);
    }

    private Outcome<Republished, VersionRefusal> publish() {
        return publish(Optional.empty(), false);
    }

    private MemoryVersions garden(long published, long... kept) {
        LongStream.of(kept).forEach(run -> versions.with("garden", run, State.KEPT));
        return versions.with("garden", published, State.PUBLISHED);
    }

    private static Version garden(long run, State state) {
        return version("garden", run, state);
    }

    private static Version version(String mart, long run, State state) {
        return new Version(mart, new RunId(run), state, MemoryVersions.builtAt(run), run);
    }

    private static Outcome<Republished, VersionRefusal> done(Replacement... replacements) {
        return Outcome.succeeded(new Republished(List.of(replacements), List.of()));
    }

    @Test
    void aMartGoesBackToTheVersionBeforeThePublishedOne() {
        garden(4, 1, 3);

        assertThat(rollBack())
                .isEqualTo(
                        done(
                                new Replacement(
                                        garden(3, State.KEPT),
                                        Optional.of(garden(4, State.PUBLISHED)))));
        assertThat(versions.seen("garden")).contains(new RunId(3));
        assertThat(locks).hasValue(0);
    }

    @Test
    void whoGoesBackAgainGoesFurtherBack() {
        garden(4, 1, 3);

        rollBack();
        rollBack();

        assertThat(versions.seen("garden")).contains(new RunId(1));
    }

    @Test
    void aMartGoesToAnyVersionThatIsKeptAlsoToANewerOne() {
        garden(3, 1, 4);

        rollBackTo(1);
        assertThat(versions.seen("garden")).contains(new RunId(1));
        rollBackTo(4);
        assertThat(versions.seen("garden")).contains(new RunId(4));
    }

    @Test
    void asManyVersionsStayAsAfterABuild() {
        garden(4, 3);

        rollBack();

        assertThat(versions.pruned()).containsExactly("garden but for 2");
    }

    @Test
    void withoutAnOlderVersionThoseAreToldThatThereAre() {
        garden(3, 4).with("garden", 5, State.HELD);

        assertThat(rollBack())
                .isEqualTo(
                        Outcome.refused(
                                new NothingOlder(
                                        "garden",
                                        List.of(
                                                garden(5, State.HELD),
                                                garden(4, State.KEPT),
                                                garden(3, State.PUBLISHED)))));
        assertThat(versions.seen("garden")).contains(new RunId(3));
        assertThat(locks).hasValue(0);
    }

    @Test
    void aVersionThatIsNotKeptIsRefusedAndSoIsOneThatNobodyHasSeen() {
        garden(3).with("garden", 5, State.HELD);
        List<Version> there = List.of(garden(5, State.HELD), garden(3, State.PUBLISHED));

        assertThat(rollBackTo(2))
                .isEqualTo(Outcome.refused(new NotKept("garden", new RunId(2), there)));
        assertThat(rollBackTo(5))
                .isEqualTo(Outcome.refused(new NotKept("garden", new RunId(5), there)));
    }

    @Test
    void aMartThatNobodySeesCannotBeTakenBack() {
        versions.with("garden", 5, State.HELD);

        assertThat(rollBack()).isEqualTo(Outcome.refused(new NeverPublished("garden")));
    }

    @Test
    void aMartThatThereIsNotIsRefused() {
        assertThat(rollBack("gardn", OptionalLong.empty()))
                .isEqualTo(Outcome.refused(new UnknownMart("gardn", MARTS)));
        assertThat(publish(Optional.of("gardn"), true))
                .isEqualTo(Outcome.refused(new UnknownMart("gardn", MARTS)));
    }

    @Test
    void allThatTheNewestRunHoldsIsPublishedAtOnce() {
        garden(3)
                .with("garden", 4, State.HELD)
                .with("garden", 6, State.HELD)
                .with("walks", 6, State.HELD);

        assertThat(publish())
                .isEqualTo(
                        done(
                                new Replacement(
                                        garden(6, State.HELD),
                                        Optional.of(garden(3, State.PUBLISHED))),
                                new Replacement(
                                        version("walks", 6, State.HELD), Optional.empty())));
        assertThat(versions.seen("garden")).contains(new RunId(6));
        assertThat(versions.seen("walks")).contains(new RunId(6));
        assertThat(versions.pruned())
                .containsExactlyInAnyOrder("garden but for 2", "walks but for 2");
    }

    @Test
    void oneMartOfARunIsPublishedAlone() {
        versions.with("garden", 6, State.HELD).with("walks", 6, State.HELD);

        publish(Optional.of("walks"), false);

        assertThat(versions.seen("walks")).contains(new RunId(6));
        assertThat(versions.seen("garden")).isEmpty();
    }

    @Test
    void whatIsHeldOfAMartIsPublishedEvenIfANewerRunHoldsAnother() {
        versions.with("garden", 6, State.HELD).with("walks", 7, State.HELD);

        publish(Optional.of("garden"), false);

        assertThat(versions.seen("garden")).contains(new RunId(6));
    }

    @Test
    void nothingIsPublishedIfNothingIsHeld() {
        garden(3, 2).with("walks", 4, State.HELD);

        assertThat(publish(Optional.of("garden"), false))
                .isEqualTo(Outcome.refused(new NothingHeld(Optional.of("garden"))));
    }

    @Test
    void whatIsHeldLeadsBackToAnOlderRunOnlyIfForced() {
        garden(7).with("garden", 6, State.HELD);

        assertThat(publish())
                .isEqualTo(
                        Outcome.refused(
                                new Outdated(
                                        List.of(
                                                new Replacement(
                                                        garden(6, State.HELD),
                                                        Optional.of(
                                                                garden(7, State.PUBLISHED)))))));
        assertThat(versions.seen("garden")).contains(new RunId(7));

        publish(Optional.empty(), true);
        assertThat(versions.seen("garden")).contains(new RunId(6));
    }

    @Test
    void nothingIsPublishedWhileSomebodyBuilds() {
        garden(3, 2);
        attempt = new Attempt.HeldBy("a build of ann");

        assertThat(rollBack()).isEqualTo(Outcome.refused(new AlreadyRunning("a build of ann")));
        assertThat(publish()).isEqualTo(Outcome.refused(new AlreadyRunning("a build of ann")));
    }

    @Test
    void whatIsInTheWayIsTold() {
        Map<String, List<ForeignObject>> dependents =
                Map.of("garden", List.of(new ForeignObject("view", "public.mine", "ann")));
        LockHolder ann = new LockHolder(42, "ann", "psql", Optional.empty(), "garden.plants");
        Map<String, List<LockHolder>> holders = Map.of("garden", List.of(ann));
        garden(3, 2)
                .meeting(new PublicationOutcome.Obstructed(dependents))
                .meeting(new PublicationOutcome.HeldUp(holders));

        assertThat(rollBack()).isEqualTo(Outcome.refused(new DependedOn(dependents)));
        assertThat(rollBack()).isEqualTo(Outcome.refused(new HeldUp(holders)));
        assertThat(versions.pruned()).isEmpty();
    }

    @Test
    void aConnectionThatEndsInTheCommitDoesNotHideThatItWentWell() {
        garden(3, 2)
                .afterPublication(
                        () -> {
                            throw MemoryVersions.lost();
                        });

        assertThat(rollBack()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(versions.seen("garden")).contains(new RunId(2));
    }

    @Test
    void aFaultThatLeavesAllAsItWasIsTold() {
        garden(3, 2).meetingFault(MemoryVersions.lost());

        assertThatThrownBy(this::rollBack).isInstanceOf(WarehouseException.class);
        assertThat(locks).hasValue(0);
    }

    @Test
    void versionsAreListedMartByMart() {
        garden(3, 2).with("walks", 4, State.HELD);
        ListVersionsService list = new ListVersionsService(Garden.registry(), versions);

        assertThat(list.versions(Optional.empty()))
                .isEqualTo(
                        Outcome.succeeded(
                                List.of(
                                        garden(3, State.PUBLISHED),
                                        garden(2, State.KEPT),
                                        version("walks", 4, State.HELD))));
        assertThat(list.versions(Optional.of("walks")))
                .isEqualTo(Outcome.succeeded(List.of(version("walks", 4, State.HELD))));
        assertThat(list.versions(Optional.of("walk")).toString())
                .contains("No mart is called 'walk'; did you mean 'walks'?");
    }
}
