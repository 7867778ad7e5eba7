package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.marketing.repurchase.Buyer.indicatorsOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class IndicatorTest {
    private static final OrderBuilder ORDER =
            anOrder().at("2021-02-10T10:00:00Z").to(anAddress().inState("Ohio"));

    @Test
    void aBuyerHasTheStateAndEachProductOfTheFirstOrderOnly() {
        HistoryBuilder history =
                aHistory()
                        .withOrder(ORDER.containing(1, POTHOS).containing(2, BAMBOO))
                        .withOrder(
                                anOrder()
                                        .at("2021-02-11T10:00:00Z")
                                        .to(anAddress().inState("Texas"))
                                        .containing(1, MONSTERA));

        assertThat(indicatorsOf(history))
                .filteredOn(key -> key.contains(":"))
                .containsExactly(
                        "state:Ohio",
                        "first_product:" + POTHOS.id(),
                        "first_product:" + BAMBOO.id());
    }

    @Test
    void aKeenBuyerHasWhatTheKeenHave() {
        HistoryBuilder keen =
                aHistory()
                        .of(aUser().signedUpAt("2021-02-03T10:00:00Z"))
                        .withOrder(
                                ORDER.containing(4, POTHOS)
                                        .containing(1, BAMBOO)
                                        .using(LEVERAGE)
                                        .costing("100.00")
                                        .deliveredEarly())
                        .withSession(
                                aSession()
                                        .at("2021-02-10T08:00:00Z")
                                        .viewing(POTHOS)
                                        .viewing(POTHOS)
                                        .viewing(BAMBOO)
                                        .viewingHome()
                                        .after("PT10M")
                                        .viewingHome()
                                        .carting(BAMBOO))
                        .withSession(aSession().at("2021-02-10T09:00:00Z"))
                        .withSession(aSession().at("2021-02-11T09:00:00Z"));

        assertThat(indicatorsOf(keen))
                .filteredOn(key -> !key.contains(":"))
                .containsExactly(
                        "first_order_within_7_days",
                        "first_order_within_30_days",
                        "first_order_within_180_days",
                        "visited_2_or_more_times",
                        "visited_2_or_more_times_a_day",
                        "viewed_5_or_more_pages",
                        "viewed_a_product_again",
                        "long_visit_without_purchase",
                        "abandoned_cart_before",
                        "bounced_before",
                        "promo_on_first_order",
                        "promo_took_10_percent_or_more",
                        "first_basket_of_2_or_more_products",
                        "first_basket_of_5_or_more_units",
                        "first_basket_worth_100_or_more",
                        "promised_within_3_days",
                        "first_order_early",
                        "came_back_to_the_site");
    }

    @Test
    void aBuyerOfWhomNothingIsKnownHasNoIndicator() {
        HistoryBuilder plain =
                aHistory()
                        .of(aUser().signedUpAt("2019-02-03T10:00:00Z"))
                        .withOrder(ORDER.toUnknownAddress());

        assertThat(indicatorsOf(plain)).isEmpty();
    }

    @Test
    void whoeverHasNoOrderHasNoIndicator() {
        assertThat(indicatorsOf(aHistory().withSession(aSession()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFeaturesIndicatorIsFoundByItsKey(FeatureIndicator indicator) {
        assertThat(Indicator.of(indicator.key())).isEqualTo(indicator);
    }

    static Stream<Indicator> openEndedIndicators() {
        return Stream.of(
                new Indicator.ShippedTo("New York"),
                new Indicator.ShippedTo("a:b"),
                new Indicator.FirstProduct(POTHOS.id()));
    }

    @ParameterizedTest
    @MethodSource("openEndedIndicators")
    void anIndicatorIsFoundByItsKey(Indicator indicator) {
        assertThat(Indicator.of(indicator.key())).isEqualTo(indicator);
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Indicator.of("lucky"));
    }
}
