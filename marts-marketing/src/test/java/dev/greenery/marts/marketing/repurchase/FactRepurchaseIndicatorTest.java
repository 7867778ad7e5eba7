package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.marts.marketing.statistics.PValue;
import dev.greenery.marts.marketing.testing.MarketingBuild;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.stream.IntStream;

class FactRepurchaseIndicatorTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final double P = 0.009823274507519245;

    /**
     * Of forty buyers twenty had a promo, and sixteen of them bought again; of the others eight
     * did. Half of each, and half of those who bought again, live in Texas, the others in Ohio.
     */
    private static final Built FORTY_BUYERS =
            MarketingBuild.over(
                    IntStream.range(0, 40)
                            .mapToObj(i -> buyer(i, i < 20, i < 20 ? i < 16 : i < 28))
                            .toArray(HistoryBuilder[]::new));

    @Test
    void bothSidesAreCountedAndTheirRatesCompared() {
        FactRepurchaseIndicator promo = row(FORTY_BUYERS, "promo_on_first_order");

        assertThat(promo.question().description()).isEqualTo("The first order used a promo.");
        assertThat(promo.usersWith()).isEqualTo(20);
        assertThat(promo.repeatBuyersWith()).isEqualTo(16);
        assertThat(promo.answer().usersWithout()).isEqualTo(20);
        assertThat(promo.answer().repeatBuyersWithout()).isEqualTo(8);
        assertThat(promo.repeatRateWith()).contains(new BigDecimal("0.800000"));
        assertThat(promo.repeatRateWithout()).contains(new BigDecimal("0.400000"));
        assertThat(promo.rateDifference()).contains(new BigDecimal("0.400000"));
        assertThat(promo.lift()).contains(new BigDecimal("2.000000"));
    }

    /** Worked out apart from this code: chi-squared is 20/3, Newcombe's method 10 for the rest. */
    @Test
    void theDifferenceComesWithItsIntervalAndPValue() {
        FactRepurchaseIndicator promo = row(FORTY_BUYERS, "promo_on_first_order");

        assertThat(promo.answer().differenceLow().orElseThrow())
                .isCloseTo(0.0963373798874918, EXACTLY);
        assertThat(promo.answer().differenceHigh().orElseThrow())
                .isCloseTo(0.6169646658137687, EXACTLY);
        assertThat(promo.answer().pValue().orElseThrow()).isCloseTo(P, EXACTLY);
        assertThat(promo.answer().pValueMethod()).contains(PValue.Method.CHI_SQUARED);
    }

    /** Three have enough data: the promo and the two states; the promo's p-value is the least. */
    @Test
    void thePValueIsCorrectedForTheNumberOfIndicatorsWithEnoughData() {
        FactRepurchaseIndicator promo = row(FORTY_BUYERS, "promo_on_first_order");

        assertThat(FORTY_BUYERS.rows(FactRepurchaseIndicator.class))
                .filteredOn(FactRepurchaseIndicator::enoughData)
                .extracting(FactRepurchaseIndicator::indicator)
                .containsExactlyInAnyOrder("promo_on_first_order", "state:Ohio", "state:Texas");
        assertThat(promo.answer().pValueAdjusted().orElseThrow()).isCloseTo(3 * P, EXACTLY);
        assertThat(promo.answer().verdict()).isEqualTo(Verdict.BUY_AGAIN_MORE_OFTEN);
    }

    @Test
    void whereTheSidesDoTheSameThereIsNoClearDifference() {
        FactRepurchaseIndicator texas = row(FORTY_BUYERS, "state:Texas");

        assertThat(texas.usersWith()).isEqualTo(20);
        assertThat(texas.repeatBuyersWith()).isEqualTo(12);
        assertThat(texas.answer().usersWithout()).isEqualTo(20);
        assertThat(texas.answer().repeatBuyersWithout()).isEqualTo(12);
        assertThat(texas.lift()).contains(new BigDecimal("1.000000"));
        assertThat(texas.answer().pValue()).contains(1.0);
        assertThat(texas.answer().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void whatAllBuyersHaveCannotBeCompared() {
        FactRepurchaseIndicator product = row(FORTY_BUYERS, "first_product:" + MONSTERA.id());

        assertThat(product.question().description()).isEqualTo("The first basket held Monstera.");
        assertThat(product.usersWith()).isEqualTo(40);
        assertThat(product.answer().usersWithout()).isZero();
        assertThat(product.repeatRateWithout()).isEmpty();
        assertThat(product.lift()).isEmpty();
        assertThat(product.answer().pValue()).isEmpty();
        assertThat(product.answer().verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void whatNobodyHasIsToldToo() {
        FactRepurchaseIndicator abandoned = row(FORTY_BUYERS, "abandoned_cart_before");

        assertThat(abandoned.usersWith()).isZero();
        assertThat(abandoned.answer().usersWithout()).isEqualTo(40);
        assertThat(abandoned.answer().repeatBuyersWithout()).isEqualTo(24);
        assertThat(abandoned.answer().verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void nineBuyersAreNotEnoughAndTenAre() {
        assertThat(row(buyersWithPromo(9), "promo_on_first_order").answer().verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(row(buyersWithPromo(10), "promo_on_first_order").enoughData()).isTrue();
    }

    @Test
    void anOrderWithoutAnEstimateIsNeitherLateNorOnTime() {
        Built built =
                MarketingBuild.over(
                        aHistory().withOrder(anOrder().deliveredLate()),
                        aHistory().withOrder(anOrder().deliveredOnTime()),
                        aHistory().withOrder(anOrder().deliveredWithoutEstimate()),
                        aHistory().withOrder(anOrder()));
        FactRepurchaseIndicator late = row(built, "first_order_late");

        assertThat(late.usersWith()).isEqualTo(1);
        assertThat(late.answer().usersWithout()).isEqualTo(1);
        assertThat(late.question().appliesTo()).isEqualTo(BuyerGroup.PUNCTUALITY_KNOWN);
        assertThat(late.question().knownAt()).isEqualTo(KnownAt.LATER);
    }

    @Test
    void withoutBuyersEveryIndicatorHasARowAndNoData() {
        Built built = MarketingBuild.over(aHistory().of(aUser("window shopper")));

        assertThat(built.rows(FactRepurchaseIndicator.class))
                .hasSize(FeatureIndicator.values().length)
                .allMatch(row -> row.usersWith() == 0 && row.answer().usersWithout() == 0)
                .noneMatch(FactRepurchaseIndicator::enoughData);
        assertThat(built.rows(IntBuyerGroup.class)).hasSize(BuyerGroup.values().length);
    }

    private static Built buyersWithPromo(int count) {
        return MarketingBuild.over(
                IntStream.range(0, 30)
                        .mapToObj(i -> buyer(i, i < count, i % 2 == 0))
                        .toArray(HistoryBuilder[]::new));
    }

    private static HistoryBuilder buyer(int number, boolean promo, boolean again) {
        OrderBuilder order = anOrder().at("2021-02-10T10:00:00Z").containing(2, MONSTERA);
        HistoryBuilder buyer =
                aHistory()
                        .of(aUser("buyer " + number).inState(number % 2 == 0 ? "Texas" : "Ohio"))
                        .withOrder(promo ? order.using(LEVERAGE) : order);
        return again
                ? buyer.withOrder(anOrder().at("2021-02-11T10:00:00Z").containing(1, BAMBOO))
                : buyer;
    }

    private static FactRepurchaseIndicator row(Built built, String indicator) {
        return built.rows(FactRepurchaseIndicator.class).stream()
                .filter(row -> row.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
