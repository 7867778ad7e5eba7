package dev.greenery.application.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.AlreadyRunning;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Finished;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestResult;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ChangeWatchTest {
    private static final Rhythm EVERY_MINUTE = new Rhythm.WhenChanged(Duration.ofMinutes(1));

    private static final BuildOutcome BUILT = new Emptied(List.of(), List.of("garden.beds"));
    private static final LockHolder HOLDER =
            new LockHolder(42, "ann", "psql", Optional.empty(), "garden.beds");
    private static final TestResult FAILED =
            new TestResult(
                    "garden",
                    "beds",
                    "unique_key",
                    Severity.ERROR,
                    new Findings(2, 1, List.of(), ""));

    private final Day day = new Day().endingAfter(Duration.ofMinutes(10));
    private final WatchedShop shop = new WatchedShop();
    private final Watcher watcher = new Watcher(day, shop);

    @Test
    void buildsAtOnceAndThenWhatChangesAtTheNextLook() {
        day.at(Duration.ofSeconds(90), shop::change).at(Duration.ofSeconds(400), shop::change);

        assertThat(watcher.keep(EVERY_MINUTE))
                .containsExactly("PT0S built", "PT2M built", "PT7M built");
    }

    @Test
    void whatHappensDuringABuildIsBuiltNext() {
        day.at(Duration.ofSeconds(70), shop::change).at(Duration.ofSeconds(130), shop::change);

        assertThat(watcher.taking(Duration.ofSeconds(20)).keep(EVERY_MINUTE))
                .containsExactly("PT20S built", "PT1M40S built", "PT3M built");
    }

    @Test
    void leavesToAnotherWhatThatOneHasPublished() {
        day.at(Duration.ofSeconds(70), shop::change).at(Duration.ofSeconds(80), shop::publish);

        assertThat(watcher.keep(EVERY_MINUTE)).containsExactly("PT0S built");
    }

    @Test
    void findsUnderTheLockThatAnotherHasPublishedMeanwhile() {
        day.at(Duration.ofSeconds(70), shop::change);
        watcher.ending(
                () -> {
                    shop.publish();
                    return BUILT;
                });

        assertThat(watcher.keep(EVERY_MINUTE)).containsExactly("PT0S built", "PT2M not needed");
    }

    @Test
    void triesAgainAtTheNextLookWhereAnotherBuilds() {
        watcher.ending(() -> new AlreadyRunning("somebody"));
        day.endingAfter(Duration.ofMinutes(2));

        assertThat(watcher.keep(EVERY_MINUTE)).containsExactly("PT0S running", "PT1M running");
    }

    @Test
    void whatSomebodysTransactionHeldUpIsBuiltAgainAtTheNextLook() {
        watcher.ending(
                () -> day.time().toMinutes() < 2 ? blockedBy(new HeldUp(List.of(HOLDER))) : BUILT);

        assertThat(watcher.keep(EVERY_MINUTE))
                .containsExactly("PT0S built", "PT1M built", "PT2M built");
    }

    @Test
    void whatATestBlockedIsNotBuiltAgainBeforeSomethingChanges() {
        watcher.ending(() -> blockedBy(new FailedTests(List.of(FAILED))));
        day.at(Duration.ofSeconds(200), shop::change);

        assertThat(watcher.keep(EVERY_MINUTE)).containsExactly("PT0S built", "PT4M built");
    }

    private static BuildOutcome blockedBy(Reason reason) {
        return new Finished(
                new RunReport(
                        new RunId(1),
                        Day.BEGIN,
                        Day.BEGIN,
                        List.of(),
                        List.of(new BlockedMart("garden", reason, Optional.empty())),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of()),
                new BuildExtent.Changed(1, 2),
                new Freshness(Day.BEGIN, Day.BEGIN, Optional.empty()));
    }

    @Test
    void goesOnAfterAFaultOfTheWarehouse() {
        day.at(Duration.ofSeconds(70), shop::change)
                .at(Duration.ofSeconds(80), () -> shop.isDown(new WarehouseException("down")))
                .at(Duration.ofSeconds(200), shop::isUp);

        assertThat(watcher.keep(EVERY_MINUTE))
                .containsExactly("PT0S built", "PT2M down", "PT3M down", "PT4M built");
    }

    @Test
    void aModelThatFailsIsNotTriedAgainBeforeSomethingChanges() {
        day.at(Duration.ofSeconds(200), shop::change);

        assertThat(watcher.failing(new IllegalStateException("no such bed")).keep(EVERY_MINUTE))
                .containsExactly("PT0S no such bed", "PT4M no such bed");
    }

    @Test
    void aBuildThatTheWarehouseFailsIsTriedAgainAtTheNextLook() {
        day.endingAfter(Duration.ofMinutes(2));

        assertThat(watcher.failing(new WarehouseException("down")).keep(EVERY_MINUTE))
                .containsExactly("PT0S down", "PT1M down");
    }

    @Test
    void whatIsCancelledAsItIsToEndIsNoFault() {
        watcher.taking(Duration.ofMinutes(10)).failing(new WarehouseException("cancelled"));

        assertThat(watcher.keep(EVERY_MINUTE)).isEmpty();
    }

    @Test
    void aBuildThatWasStoppedEndsTheWatch() {
        watcher.failing(new StoppedException("stopped"));

        assertThatThrownBy(() -> watcher.keep(EVERY_MINUTE)).hasMessage("stopped");
    }

    @Test
    void doesNothingWhereItIsToEndAlready() {
        day.endingAfter(Duration.ZERO);

        assertThat(watcher.keep(EVERY_MINUTE)).isEmpty();
    }
}
