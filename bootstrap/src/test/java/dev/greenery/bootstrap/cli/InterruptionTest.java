package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.in.StoppedException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class InterruptionTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Interruption interruption = new Interruption();

    @Test
    void aCommandThatChangesNothingIsCutOff() throws Exception {
        assertThat(interruption.stop(FOR_EVER, InterruptionTest::fail)).isTrue();
    }

    @Test
    void aCommandThatOnlyServesAfterItsWorkIsCutOff() throws Exception {
        interruption.beginWork();
        interruption.endWork();

        assertThat(interruption.stop(FOR_EVER, InterruptionTest::fail)).isTrue();
    }

    @Test
    void aCommandThatHasEndedIsNotWaitedFor() throws Exception {
        interruption.beginWork();
        interruption.end();

        assertThat(interruption.stop(FOR_EVER, InterruptionTest::fail)).isTrue();
    }

    @Test
    void workIsAskedToEndAndWaitedFor() throws Exception {
        interruption.beginWork();
        assertThat(interruption.isRequested()).isFalse();

        boolean ended =
                interruption.stop(
                        FOR_EVER,
                        () -> {
                            assertThat(interruption.isRequested()).isTrue();
                            interruption.end();
                        });

        assertThat(ended).isTrue();
    }

    @Test
    void whoWaitsForTheWishIsWokenByIt() throws Exception {
        interruption.beginWork();
        assertThat(interruption.within(Duration.ofMillis(1))).isFalse();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> interruption.within(FOR_EVER));

        interruption.stop(Duration.ofMillis(1), () -> {});

        assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
        interruption.endAsWanted();
        assertThat(interruption.hasEndedAsWanted()).isTrue();
    }

    @Test
    void whoEndsUnaskedHasNotEndedAsWanted() {
        interruption.endAsWanted();

        assertThat(interruption.hasEndedAsWanted()).isFalse();
    }

    @Test
    void workThatDoesNotEndIsWaitedForNoLongerThanSaid() throws Exception {
        interruption.beginWork();

        assertThat(interruption.stop(Duration.ofMillis(1), () -> {})).isFalse();
    }

    @Test
    void whatIsReadIsCancelled() throws Exception {
        interruption.beginReading();

        boolean ended = interruption.stop(FOR_EVER, interruption::end);

        assertThat(ended).isTrue();
        assertThat(interruption.hasBegunWork()).isFalse();
    }

    @Test
    void whoReadsAndDoesNotEndIsCutOff() throws Exception {
        interruption.beginReading();

        assertThat(interruption.stop(FOR_EVER, () -> {})).isTrue();
    }

    @Test
    void noWorkBeginsOnceTheCommandIsToEnd() throws Exception {
        interruption.stop(FOR_EVER, InterruptionTest::fail);

        assertThatThrownBy(interruption::beginWork)
                .isInstanceOf(StoppedException.class)
                .hasMessage("Stopped: nothing more was begun");
        assertThatThrownBy(interruption::beginReading).isInstanceOf(StoppedException.class);
    }

    private static void fail() {
        throw new AssertionError("There is nothing to cancel");
    }
}
