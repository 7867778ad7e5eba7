package dev.greenery.marts.core;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.core.CoreModels.aCoreBuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.testing.MetricCalculator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class CoreMetricsTest {
    /** Four users with none, one, two and three orders, and one with two whom no row has. */
    private static final MetricCalculator METRICS =
            metricsOf(
                    with(0, aHistory().of(aUser("none"))),
                    with(1, aHistory().of(aUser("one"))),
                    with(2, aHistory().of(aUser("two"))),
                    with(3, aHistory().of(aUser("three"))),
                    with(2, aHistory().ofMissingUser(Ids.userId("missing"))));

    private static final MetricCalculator NOTHING = metricsOf();

    @ParameterizedTest
    @CsvSource({
        "repeat_rate, 0.750000",
        "repeat_rate_all_users, 0.500000",
        "users_with_1_order, 1",
        "users_with_2_orders, 2",
        "users_with_3_plus_orders, 1",
        "units_per_order, 2.000000",
        "orders_per_active_hour, 2.666667",
        "revenue, 528.00",
        "average_order_value, 66.000000",
    })
    void addUpByHand(String metric, BigDecimal expected) {
        assertThat(METRICS.value(metric)).contains(expected);
    }

    private static UserHistory with(int orders, HistoryBuilder history) {
        HistoryBuilder longer = history;
        for (int hour = 1; hour <= orders; hour++) {
            longer =
                    longer.withOrder(
                            anOrder()
                                    .at("2021-02-10T0%d:30:00Z".formatted(hour))
                                    .containing(2, POTHOS));
        }
        return longer.build();
    }

    @Test
    void averageDeliveryHoursAreThoseOfDeliveredOrdersOnly() {
        MetricCalculator metrics =
                metricsOf(
                        aHistory()
                                .withOrder(anOrder().deliveredOnTime())
                                .withOrder(anOrder().deliveredLate())
                                .withOrder(anOrder().shipped())
                                .build());

        assertThat(metrics.value("average_delivery_hours")).contains(new BigDecimal("84.000000"));
    }

    @Test
    void deliveriesWithoutAnEstimateAreNeitherLateNorOnTime() {
        MetricCalculator metrics =
                metricsOf(
                        aHistory()
                                .withOrder(anOrder().deliveredLate())
                                .withOrder(anOrder().deliveredOnTime())
                                .withOrder(anOrder().deliveredEarly())
                                .withOrder(anOrder().deliveredWithoutEstimate())
                                .withOrder(anOrder().shipped())
                                .build());

        assertThat(metrics.value("late_delivery_rate")).contains(new BigDecimal("0.333333"));
    }

    @Test
    void discountGivenIsWhatPromosTookOff() {
        MetricCalculator metrics =
                metricsOf(
                        aHistory()
                                .withOrder(anOrder().containing(1, POTHOS).using(LEVERAGE))
                                .withOrder(anOrder().containing(1, BAMBOO).using(LEVERAGE))
                                .withOrder(anOrder().containing(1, BAMBOO))
                                .build());

        assertThat(metrics.value("discount_given")).contains(new BigDecimal("20.00"));
    }

    @Test
    void rateOfNothingIsUnknownAndNotZero() {
        assertThat(new CoreMetrics().metrics())
                .filteredOn(Metric.Ratio.class::isInstance)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(NOTHING.value(metric.name())).isEmpty());
    }

    private static MetricCalculator metricsOf(UserHistory... histories) {
        return new MetricCalculator(aCoreBuild().with(histories).run());
    }
}
