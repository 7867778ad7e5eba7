package dev.greenery.application.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.BuildMarts.BuildOutcome.AlreadyRunning;
import dev.greenery.application.port.in.KeepBuilt.Rhythm;
import dev.greenery.application.port.out.WarehouseException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

class TimedBuildsTest {
    private static final Rhythm HOURLY = new Rhythm.At(TimedBuildsTest::nextHour);

    private final Day day = new Day().endingAfter(Duration.ofMinutes(200));
    private final WatchedShop shop = new WatchedShop();
    private final Watcher watcher = new Watcher(day, shop);

    private static Optional<Instant> nextHour(Instant moment) {
        return Optional.of(moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    @Test
    void buildsAtEachTimeAndNotBefore() {
        assertThat(watcher.keep(HOURLY)).containsExactly("PT1H built", "PT2H built", "PT3H built");
    }

    @Test
    void leavesOutTimesThatPassWhileItBuilds() {
        assertThat(watcher.taking(Duration.ofMinutes(70)).keep(HOURLY))
                .containsExactly("PT2H10M built", "PT4H10M built");
    }

    @Test
    void leavesATimeToWhoeverHasBuiltIt() {
        day.at(Duration.ofHours(2), () -> shop.ran(day.instant()));

        assertThat(watcher.keep(HOURLY))
                .containsExactly("PT1H built", "PT2H not needed", "PT3H built");
    }

    @Test
    void leavesATimeToWhoeverIsBuilding() {
        watcher.ending(() -> new AlreadyRunning("somebody"));

        assertThat(watcher.keep(HOURLY))
                .containsExactly("PT1H running", "PT2H running", "PT3H running");
    }

    @Test
    void goesOnAfterAFault() {
        day.at(Duration.ofMinutes(90), () -> shop.isDown(new WarehouseException("down")))
                .at(Duration.ofMinutes(130), shop::isUp);

        assertThat(watcher.keep(HOURLY)).containsExactly("PT1H built", "PT2H down", "PT3H built");
    }

    @Test
    void endsWhereThereIsNoFurtherTime() {
        Rhythm once =
                new Rhythm.At(
                        moment -> nextHour(moment).filter(next -> day.time().toMinutes() < 30));

        assertThat(watcher.keep(once)).containsExactly("PT1H built");
    }
}
