package dev.greenery.application.mart.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void aRatioHasSixDecimalsRoundedHalfUp() {
        assertThat(Ratios.ratio(99, 124)).hasToString("Optional[0.798387]");
        assertThat(Ratios.ratio(1, 3)).hasToString("Optional[0.333333]");
        assertThat(Ratios.ratio(2, 3)).hasToString("Optional[0.666667]");
    }

    @Test
    void aRatioByZeroIsUnknownNotZero() {
        assertThat(Ratios.ratio(5, 0)).isEmpty();
        assertThat(Ratios.ratio(new Money(100), 0)).isEmpty();
    }

    @Test
    void moneyPerUnitIsInMajorUnits() {
        assertThat(Ratios.ratio(Money.parse("10.01"), 4)).hasToString("Optional[2.502500]");
    }
}
