package dev.greenery.application.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome.AlreadyRunning;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ChangeWatchTest {
    private static final Rhythm EVERY_MINUTE = new Rhythm.WhenChanged(Duration.ofMinutes(1));

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
                    return new Emptied(List.of(), List.of("garden.beds"));
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
