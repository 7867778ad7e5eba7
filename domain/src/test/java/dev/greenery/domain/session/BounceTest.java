package dev.greenery.domain.session;

import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceTest {
    private static final OrderBuilder ORDER = anOrder();

    @ParameterizedTest
    @CsvSource({
        "PT0S, true",
        "PT1S, true",
        "PT59.999S, true",
        "PT59.999999S, true",
        "PT60S, false",
        "PT60.000001S, false",
        "PT1H, false"
    })
    void aSessionShorterThanAMinuteBounces(String length, boolean bounced) {
        Session session = aSession().viewing(POTHOS).after(length).viewing(BAMBOO).build();

        assertThat(session.isBounced()).isEqualTo(bounced);
    }

    @Test
    void aSingleViewBounces() {
        assertThat(aSession().viewing(POTHOS).build().isBounced()).isTrue();
    }

    @Test
    void oneThatCartedDoesNotHoweverShort() {
        assertThat(aSession().viewing(POTHOS).carting(POTHOS).build().isBounced()).isFalse();
        assertThat(aSession().carting(POTHOS).build().isBounced()).isFalse();
    }

    @Test
    void oneThatCheckedOutDoesNotHoweverShort() {
        assertThat(aSession().viewing(POTHOS).checkingOut(ORDER).build().isBounced()).isFalse();
        assertThat(aSession().checkingOutNoOrder().build().isBounced()).isFalse();
    }

    @Test
    void theShippingHoursLaterDoesNotSaveIt() {
        assertThat(aSession().viewing(POTHOS).after("PT3H").shipping(ORDER).build().isBounced())
                .isTrue();
    }
}
