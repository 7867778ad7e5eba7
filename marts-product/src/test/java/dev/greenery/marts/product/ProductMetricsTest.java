package dev.greenery.marts.product;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.product.ProductBuild.built;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.testing.MetricCalculator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

class ProductMetricsTest {
    private static final OrderBuilder ORDER = anOrder().containing(2, POTHOS);

    /** Buys what they viewed and carted, and has it from an order without a session too. */
    private static final HistoryBuilder ANN =
            aHistory()
                    .of(aUser("ann"))
                    .withOrder(ORDER)
                    .withOrder(anOrder().containing(3, POTHOS))
                    .withSession(
                            aSession()
                                    .viewing(POTHOS)
                                    .viewing(BAMBOO)
                                    .carting(POTHOS)
                                    .checkingOut(ORDER)
                                    .shipping(ORDER));

    /** Looks twice on one day and once on the next, and carts it then. */
    private static final HistoryBuilder BOB =
            aHistory()
                    .of(aUser("bob"))
                    .withSession(aSession().viewing(POTHOS).viewing(POTHOS))
                    .withSession(
                            aSession().at("2021-02-11T10:00:00Z").viewing(POTHOS).carting(POTHOS));

    private final MetricCalculator metrics = new MetricCalculator(built(ANN, BOB));

    @ParameterizedTest
    @CsvSource({
        "product_conversion_rate, 0.250000",
        "view_to_cart_rate, 0.500000",
        "cart_to_order_rate, 0.500000",
        "sessions_per_active_hour, 1.333333",
        "page_views, 5",
        "first_time_viewer_rate, 0.750000",
        "events_per_session, 3.000000",
        "low_stock_products, 1",
        "product_units_ordered, 5",
        "product_repeat_buyer_rate, 1.000000",
    })
    void addUpByHand(String metric, BigDecimal expected) {
        assertThat(metrics.value(metric)).contains(expected);
    }

    @Test
    void canBeSlicedByProductAndDay() {
        assertThat(metrics.value("product_conversion_rate", "product_id", POTHOS.id().value()))
                .contains(new BigDecimal("0.333333"));
        assertThat(metrics.value("product_conversion_rate", "product_name", "Bamboo"))
                .contains(new BigDecimal("0.000000"));
        assertThat(metrics.value("product_conversion_rate", "day", LocalDate.parse("2021-02-11")))
                .contains(new BigDecimal("0.000000"));
    }

    @Test
    void areUnknownAndNotZeroOverNothing() {
        MetricCalculator nothing = new MetricCalculator(built());

        assertThat(new ProductMetrics().metrics())
                .filteredOn(Metric.Ratio.class::isInstance)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(nothing.value(metric.name())).isEmpty());
    }
}
