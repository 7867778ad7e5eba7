package dev.greenery.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class TimelineTest {
    private static final Instant MONDAY = Instant.parse("2021-02-08T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2021-02-09T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2021-02-10T00:00:00Z");

    private static final Timeline<String> PRICES =
            new Timeline<>(
                            List.of(
                                    new Version<>(TUESDAY, "second"),
                                    new Version<>(MONDAY, "first")))
                    .followedBy(WEDNESDAY, "third");

    @Test
    void theFirstValueCountsSinceEver() {
        assertThat(PRICES.at(Instant.EPOCH)).isEqualTo("first");
    }

    @Test
    void aValueIsValidFromItsMomentOn() {
        assertThat(PRICES.at(TUESDAY.minusNanos(1))).isEqualTo("first");
        assertThat(PRICES.at(TUESDAY)).isEqualTo("second");
    }

    @Test
    void theLastValueCountsOn() {
        assertThat(PRICES.at(Instant.MAX)).isEqualTo("third");
    }

    @Test
    void betweenTwoMomentsAreAllValuesThatWereValidThen() {
        assertThat(PRICES.between(Instant.EPOCH, MONDAY)).containsExactly("first");
        assertThat(PRICES.between(MONDAY, WEDNESDAY)).containsExactly("first", "second", "third");
        assertThat(PRICES.between(TUESDAY, TUESDAY)).containsExactly("second");
    }

    @Test
    void aMomentBeforeTheFirstOneTakesNothingBack() {
        assertThat(PRICES.between(WEDNESDAY, MONDAY)).containsExactly("third");
    }

    @Test
    void aValueThatComesBackIsOneValue() {
        assertThat(
                        Timeline.always("low")
                                .followedBy(MONDAY, "high")
                                .followedBy(TUESDAY, "low")
                                .between(Instant.EPOCH, TUESDAY))
                .containsExactly("low", "high");
    }

    @Test
    void aVersionThatChangesNothingIsNone() {
        assertThat(Timeline.always("low").followedBy(MONDAY, "low").versions()).hasSize(1);
    }

    @Test
    void somethingThatNeverChangedHasOneValue() {
        assertThat(Timeline.always("only").at(MONDAY)).isEqualTo("only");
        assertThat(Timeline.always("only").between(MONDAY, TUESDAY)).containsExactly("only");
    }

    @Test
    void aTimelineWithoutVersionsIsNone() {
        assertThatThrownBy(() -> new Timeline<>(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
