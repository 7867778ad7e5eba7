package dev.greenery.marts.marketing;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.marts.marketing.testing.MarketingBuild;
import dev.greenery.testing.MetricCalculator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class MarketingMetricsTest {
    private static final OrderBuilder WITH_PROMO =
            anOrder().at("2021-02-10T10:00:00Z").containing(2, MONSTERA).using(LEVERAGE);
    private static final OrderBuilder WITHOUT_PROMO =
            anOrder().at("2021-02-11T10:00:00Z").containing(1, POTHOS);

    /**
     * Ann converts and bounces, bob abandons a cart, and dora, who lives elsewhere, looks around
     * for an hour.
     */
    private static final MetricCalculator METRICS =
            new MetricCalculator(
                    MarketingBuild.over(
                            aHistory()
                                    .of(aUser("ann"))
                                    .withOrder(WITH_PROMO)
                                    .withOrder(WITHOUT_PROMO)
                                    .withSession(
                                            aSession()
                                                    .viewing(MONSTERA)
                                                    .carting(MONSTERA)
                                                    .checkingOut(WITH_PROMO))
                                    .withSession(aSession().viewing(POTHOS)),
                            aHistory()
                                    .of(aUser("bob"))
                                    .withOrder(anOrder().containing(1, POTHOS))
                                    .withSession(aSession().viewing(POTHOS).carting(POTHOS)),
                            aHistory()
                                    .of(aUser("dora").inState("Ohio"))
                                    .withSession(
                                            aSession()
                                                    .viewing(POTHOS)
                                                    .after("PT1H")
                                                    .viewing(POTHOS))));

    @ParameterizedTest
    @CsvSource({
        "conversion_rate, 0.250000",
        "bounce_rate, 0.250000",
        "cart_abandonment_rate, 0.500000",
        "promo_order_share, 0.333333",
        "first_order_promo_share, 0.500000",
        "promo_discount_rate, 0.098522",
    })
    void addUpByHand(String metric, BigDecimal expected) {
        assertThat(METRICS.value(metric)).contains(expected);
    }

    @Test
    void aRateOfNothingIsUnknownAndNotZero() {
        MetricCalculator nothing = new MetricCalculator(MarketingBuild.over());

        assertThat(new MarketingMetrics().metrics())
                .extracting(Metric::name)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(nothing.value(metric)).isEmpty());
    }
}
