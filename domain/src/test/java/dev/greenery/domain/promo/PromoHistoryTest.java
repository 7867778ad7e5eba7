package dev.greenery.domain.promo;

import static dev.greenery.domain.testing.Fixtures.aPromo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.timeline.Timeline;
import dev.greenery.domain.timeline.Version;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PromoHistoryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final Optional<Promo> TEN = Optional.of(aPromo("summer").takingOff(10).build());
    private static final Optional<Promo> TWELVE =
            Optional.of(aPromo("summer").takingOff(12).build());
    private static final Optional<Promo> PAUSED =
            Optional.of(aPromo("summer").takingOff(10).inactive().build());
    private static final Optional<Promo> GONE = Optional.empty();

    @Test
    void whatNeverChangedIsActiveSinceEver() {
        assertThat(periods(Timeline.always(TEN)))
                .containsExactly(period(10, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatWasNeverActiveHasNoPeriod() {
        assertThat(periods(Timeline.always(PAUSED))).isEmpty();
        assertThat(periods(Timeline.always(GONE))).isEmpty();
    }

    @Test
    void anotherDiscountBeginsAnotherPeriod() {
        assertThat(periods(Timeline.always(TEN).followedBy(MONDAY, TWELVE)))
                .containsExactly(
                        period(10, Optional.empty(), Optional.of(MONDAY)),
                        period(12, Optional.of(MONDAY), Optional.empty()));
    }

    @Test
    void anotherDiscountWhileInactiveBeginsNone() {
        Optional<Promo> pausedAtTwelve =
                Optional.of(aPromo("summer").takingOff(12).inactive().build());

        assertThat(
                        periods(
                                Timeline.always(PAUSED)
                                        .followedBy(MONDAY, pausedAtTwelve)
                                        .followedBy(TUESDAY, TWELVE)))
                .containsExactly(period(12, Optional.of(TUESDAY), Optional.empty()));
    }

    @Test
    void whatPausesOrGoesAndReturnsHasTwoPeriods() {
        for (Optional<Promo> without : List.of(PAUSED, GONE)) {
            assertThat(
                            periods(
                                    Timeline.always(TEN)
                                            .followedBy(MONDAY, without)
                                            .followedBy(TUESDAY, TEN)))
                    .containsExactly(
                            period(10, Optional.empty(), Optional.of(MONDAY)),
                            period(10, Optional.of(TUESDAY), Optional.empty()));
        }
    }

    @Test
    void whatGoesAndReturnsAtOnceHasOne() {
        assertThat(periods(Timeline.always(TEN).followedBy(MONDAY, GONE).followedBy(MONDAY, TEN)))
                .containsExactly(period(10, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatCameLaterIsNotActiveSinceEver() {
        assertThat(periods(new Timeline<>(List.of(new Version<>(MONDAY, TEN)))))
                .containsExactly(period(10, Optional.of(MONDAY), Optional.empty()));
    }

    private static List<ActivePeriod> periods(Timeline<Optional<Promo>> offers) {
        return new PromoHistory(new PromoId("summer"), offers).activePeriods();
    }

    private static ActivePeriod period(
            int dollars, Optional<Instant> since, Optional<Instant> until) {
        return new ActivePeriod(Optional.of(new Discount(dollars)), since, until);
    }
}
