package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.run.RunStatus;
import dev.greenery.application.run.TestOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

/** The marts of the original public data set, and the figures that are known of it. */
class OriginalShopMartsIT extends MartsAgainstSql {
    @Override
    BuiltMarts build(TestDatabase empty) {
        ShopTables.copy(OriginalData.directory(), empty);
        return BuiltMarts.build(empty);
    }

    @Test
    void allMartsArePublishedAndNoErrorTestFails() {
        assertThat(marts().report().status()).isEqualTo(RunStatus.PUBLISHED);
        assertThat(marts().report().published())
                .containsExactlyInAnyOrderElementsOf(ProductMarts.names());
        assertThat(marts().report().tests()).isNotEmpty();
        assertThat(marts().report().tests(TestOutcome.FAIL)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "raw.users, 130",
        "raw.addresses, 150",
        "raw.products, 30",
        "raw.promos, 6",
        "raw.orders, 361",
        "raw.order_items, 862",
        "raw.events, 3553",
        "raw.events WHERE event_type = 'page_view', 1871",
        "raw.events WHERE event_type = 'add_to_cart', 986",
        "raw.events WHERE event_type = 'checkout', 361",
        "raw.events WHERE event_type = 'package_shipped', 335",
        "core.dim_users, 130",
        "core.fact_orders, 361",
        "core.fact_order_items, 862",
        "core.fact_user_orders, 124",
        "marketing.int_user_sessions, 578",
        "product.fact_user_sessions, 578",
        "product.fact_user_content_pageviews, 1871",
        "product.fact_user_order_pageviews, 696",
        "product.fact_activity_hourly, 58",
        "product.fact_product, 30"
    })
    void theNumberOfRowsIsTheKnownOne(String rows, long known) {
        assertThat(database().number("SELECT count(*) FROM " + rows)).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0} = {1} / {2} = {3}")
    @CsvSource({
        "repeat_rate, 99, 124, 0.798387",
        "repeat_rate_all_users, 99, 130, 0.761538",
        "conversion_rate, 361, 578, 0.624567",
        "orders_per_active_hour, 361, 48, 7.520833",
        "sessions_per_active_hour, 947, 58, 16.327586",
        "average_delivery_hours, 28488, 305, 93.403279",
        "revenue, 91351.57, , 91351.57",
        "discount_given, 516, , 516",
        "users_with_1_order, 25, , 25",
        "users_with_2_orders, 28, , 28",
        "users_with_3_plus_orders, 71, , 71"
    })
    void theMetricHasItsPublishedValue(
            String metric, BigDecimal numerator, BigDecimal denominator, BigDecimal published) {
        MetricValue value = marts().evaluate(metric).getFirst();

        assertThat(value.numerator().orElseThrow()).isEqualByComparingTo(numerator);
        assertThat(value.denominator().map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(denominator).map(BigDecimal::stripTrailingZeros));
        assertThat(value.value().orElseThrow()).isEqualByComparingTo(published);
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource({
        "String of pearls, 39, 64, 0.609375",
        "Bamboo, 36, 67, 0.537313",
        "Pothos, 21, 61, 0.344262"
    })
    void theConversionRateOfAProductIsTheKnownOne(
            String product, BigDecimal orderedIn, BigDecimal viewedIn, BigDecimal rate) {
        MetricValue value =
                marts().evaluate("product_conversion_rate", "product_name").stream()
                        .filter(slice -> product.equals(slice.slice().get("product_name")))
                        .findFirst()
                        .orElseThrow();

        assertThat(value.numerator().orElseThrow()).isEqualByComparingTo(orderedIn);
        assertThat(value.denominator().orElseThrow()).isEqualByComparingTo(viewedIn);
        assertThat(value.value().orElseThrow()).isEqualByComparingTo(rate);
    }

    @Test
    void pagesWereViewedOnThreeDays() {
        assertThat(database().rows("SELECT DISTINCT day FROM product.fact_page_views ORDER BY day"))
                .extracting(row -> row.getFirst())
                .containsExactly("2021-02-09", "2021-02-10", "2021-02-11");
    }
}
