package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.domain.testing.Fixtures.aHistory;
import static dev.greenery.domain.testing.Fixtures.aSession;
import static dev.greenery.domain.testing.Fixtures.aUser;
import static dev.greenery.domain.testing.Fixtures.anAddress;
import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Fixtures.money;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.LEVERAGE;
import static dev.greenery.domain.testing.Shop.MONSTERA;
import static dev.greenery.domain.testing.Shop.POTHOS;
import static dev.greenery.marts.marketing.repurchase.Buyer.featuresOf;
import static dev.greenery.marts.marketing.repurchase.Buyer.indicatorsOf;
import static dev.greenery.marts.marketing.repurchase.Buyer.rowsOf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.testing.OrderBuilder;
import dev.greenery.domain.testing.SessionBuilder;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class RepurchaseFeaturesTest {
    private static final OrderBuilder FIRST =
            anOrder("first").at("2021-02-10T10:00:00Z").containing(2, POTHOS);
    private static final OrderBuilder SECOND = anOrder("second").at("2021-02-12T10:00:00Z");
    private static final HistoryBuilder BUYER =
            aHistory().of(aUser("ann").signedUpAt("2021-02-01T09:00:00Z")).withOrder(FIRST);
    private static final SessionBuilder DAY_BEFORE = aSession().at("2021-02-09T10:00:00Z");

    @Test
    void daysFromSignUpAreWholeDays() {
        assertThat(featuresOf(BUYER).daysToFirstOrder()).contains(9);
    }

    @Test
    void aSignUpThatWasNotKnownAtTheFirstOrderCountsForNothing() {
        HistoryBuilder missing = aHistory().ofMissingUser(Ids.userId("ghost")).withOrder(FIRST);
        HistoryBuilder afterwards =
                aHistory().of(aUser().signedUpAt("2021-02-10T10:00:01Z")).withOrder(FIRST);

        assertThat(featuresOf(missing).daysToFirstOrder()).isEmpty();
        assertThat(featuresOf(afterwards).daysToFirstOrder()).isEmpty();
    }

    @Test
    void anOrderWithoutASessionHasNoBrowsingBeforeIt() {
        IntRepurchaseFeatures features = featuresOf(BUYER);

        assertThat(features.sessions()).isZero();
        assertThat(features.sessionsPerDay()).isEmpty();
        assertThat(features.browsed().pageViews()).isZero();
    }

    @Test
    void sessionsPerDayCountTheDaysOfTheFirstSessionAndOfTheOrder() {
        IntRepurchaseFeatures features =
                featuresOf(
                        BUYER.withSession(DAY_BEFORE)
                                .withSession(aSession().at("2021-02-09T12:00:00Z"))
                                .withSession(aSession().at("2021-02-10T09:59:00Z")));

        assertThat(features.sessions()).isEqualTo(3);
        assertThat(features.sessionsPerDay()).contains(new BigDecimal("1.500000"));
    }

    @Test
    void whatHappensAfterTheOrderIsNotKnownThoughItsSessionBeganBefore() {
        SessionBuilder session =
                aSession()
                        .at("2021-02-10T09:59:50Z")
                        .viewing(POTHOS)
                        .viewing(BAMBOO)
                        .viewing(MONSTERA);

        IntRepurchaseFeatures features = featuresOf(BUYER.withSession(session));

        assertThat(features.browsed().pageViews())
                .as("the second is at the very instant")
                .isEqualTo(2);
        assertThat(features.browsed().productsViewed()).isEqualTo(2);
    }

    @Test
    void viewsOfAProductBeyondTheFirstAreRepeatViewsWhateverTheirSession() {
        IntRepurchaseFeatures features =
                featuresOf(
                        BUYER.withSession(DAY_BEFORE.viewing(POTHOS).viewing(BAMBOO).viewingHome())
                                .withSession(
                                        aSession()
                                                .at("2021-02-10T09:00:00Z")
                                                .viewing(POTHOS)
                                                .viewing(POTHOS)));

        assertThat(features.browsed().pageViews()).isEqualTo(5);
        assertThat(features.browsed().productsViewed()).isEqualTo(2);
        assertThat(features.browsed().repeatViews()).isEqualTo(2);
    }

    @Test
    void aCartIsAbandonedOnceTheVisitIsOver() {
        SessionBuilder overJustNow = aSession().at("2021-02-10T09:30:00Z").carting(POTHOS);
        SessionBuilder stillGoingOn = aSession().at("2021-02-10T09:30:01Z").carting(POTHOS);

        assertThat(featuresOf(BUYER.withSession(overJustNow)).browsed().abandonedCarts())
                .isEqualTo(1);
        assertThat(featuresOf(BUYER.withSession(stillGoingOn)).browsed().abandonedCarts()).isZero();
    }

    @Test
    void aCartIsAbandonedOnceAnotherVisitHasBegun() {
        SessionBuilder cart = aSession().at("2021-02-10T09:59:00Z").carting(POTHOS);
        SessionBuilder atOnce = aSession().at("2021-02-10T09:59:00Z");
        SessionBuilder afterwards = aSession().at("2021-02-10T09:59:01Z");

        assertThat(
                        featuresOf(BUYER.withSession(cart).withSession(afterwards))
                                .browsed()
                                .abandonedCarts())
                .isEqualTo(1);
        assertThat(
                        featuresOf(BUYER.withSession(cart).withSession(atOnce))
                                .browsed()
                                .abandonedCarts())
                .isZero();
    }

    @Test
    void aCheckoutThatNeverBecameAnOrderIsStillNoAbandonedCart() {
        SessionBuilder checkedOut = DAY_BEFORE.carting(POTHOS).checkingOutNoOrder();

        assertThat(featuresOf(BUYER.withSession(checkedOut)).browsed().abandonedCarts()).isZero();
    }

    @Test
    void aVisitOfTenMinutesWithoutAPurchaseIsLong() {
        SessionBuilder tenMinutes = DAY_BEFORE.viewing(POTHOS).after("PT10M").viewing(BAMBOO);
        SessionBuilder shorter = DAY_BEFORE.viewing(POTHOS).after("PT9M59S").viewing(BAMBOO);

        assertThat(featuresOf(BUYER.withSession(tenMinutes)).browsed().longVisitsWithoutPurchase())
                .isEqualTo(1);
        assertThat(featuresOf(BUYER.withSession(shorter)).browsed().longVisitsWithoutPurchase())
                .isZero();
    }

    @Test
    void aVisitUnderAMinuteThatLedToNothingBounced() {
        IntRepurchaseFeatures features =
                featuresOf(
                        BUYER.withSession(DAY_BEFORE.viewing(POTHOS))
                                .withSession(DAY_BEFORE.carting(POTHOS)));

        assertThat(features.browsed().bouncedSessions()).isEqualTo(1);
    }

    @Test
    void thePromosShareIsWhatTheOrderItselfWasSpared() {
        IntRepurchaseFeatures features =
                featuresOf(
                        aHistory()
                                .withOrder(
                                        anOrder()
                                                .containing(1, MONSTERA)
                                                .containing(1, POTHOS)
                                                .using(LEVERAGE)));

        assertThat(features.promoId()).contains(LEVERAGE.id());
        assertThat(features.basket().discountShare()).contains(new BigDecimal("0.123077"));
        assertThat(featuresOf(BUYER).promoId()).isEmpty();
        assertThat(featuresOf(BUYER).basket().discountShare()).contains(new BigDecimal("0.000000"));
    }

    @Test
    void aPromoThatNoRowHasStillTookOffWhatTheOrderSays() {
        IntRepurchaseFeatures features =
                featuresOf(
                        aHistory()
                                .withOrder(
                                        anOrder()
                                                .using(new PromoId("gone"))
                                                .costing("50.00")
                                                .withShippingCost("5.00")
                                                .totalling("45.00")));

        assertThat(features.basket().discountShare()).contains(new BigDecimal("0.200000"));
    }

    @Test
    void theFirstBasketIsToldInUnitsProductsAndMoney() {
        IntRepurchaseFeatures features =
                featuresOf(
                        aHistory()
                                .withOrder(anOrder().containing(3, POTHOS).containing(1, BAMBOO)));

        assertThat(features.basket().basketUnits()).isEqualTo(4);
        assertThat(features.basket().basketProducts()).isEqualTo(2);
        assertThat(features.basket().basketCost()).isEqualTo(money("106.75"));
    }

    @Test
    void theStateIsWhereTheFirstOrderWentNotWhereTheUserLives() {
        assertThat(
                        featuresOf(
                                        aHistory()
                                                .of(aUser().inState("Texas"))
                                                .withOrder(FIRST.to(anAddress().inState("Ohio"))))
                                .state())
                .contains("Ohio");
        assertThat(featuresOf(aHistory().withOrder(FIRST.toUnknownAddress())).state()).isEmpty();
    }

    @Test
    void ofTwoOrdersOfTheSameInstantTheFirstGoesById() {
        OrderBuilder one = anOrder().containing(1, POTHOS);
        OrderBuilder two = anOrder().containing(2, POTHOS);

        IntRepurchaseFeatures features = featuresOf(aHistory().withOrder(two).withOrder(one));

        assertThat(features.firstOrderId()).isEqualTo(one.id());
        assertThat(features.basket().basketUnits()).isEqualTo(1);
        assertThat(features.isRepeat()).isTrue();
    }

    @Test
    void howTheFirstOrderArrivedIsKnownLater() {
        IntRepurchaseFeatures late =
                featuresOf(aHistory().withOrder(FIRST.deliveredLate()).withOrder(SECOND));

        assertThat(late.laterTimeliness()).isEqualTo(Timeliness.LATE);
        assertThat(late.laterPromisedDays()).contains(new BigDecimal("3.000000"));
        assertThat(late.isRepeat()).isTrue();
        assertThat(featuresOf(BUYER).laterTimeliness()).isEqualTo(Timeliness.UNKNOWN);
        assertThat(featuresOf(BUYER).laterPromisedDays()).isEmpty();
        assertThat(featuresOf(BUYER).isRepeat()).isFalse();
    }

    @Test
    void aPromiseOfThreeDaysAndAQuarterOfASecondIsNotOneOfThreeDays() {
        OrderBuilder promised = FIRST.shipped().promisedFor("2021-02-13T10:00:00.25Z");

        assertThat(featuresOf(aHistory().withOrder(promised)).laterPromisedDays())
                .contains(new BigDecimal("3.000003"));
        assertThat(indicatorsOf(aHistory().withOrder(promised)))
                .doesNotContain("promised_within_3_days");
    }

    @Test
    void whoeverBeginsAnotherSessionCameBack() {
        SessionBuilder during =
                aSession().at("2021-02-10T09:59:00Z").viewing(POTHOS).after("PT5M").viewing(BAMBOO);
        SessionBuilder shippingOnly = aSession().at("2021-02-11T09:00:00Z").shipping(FIRST);
        SessionBuilder afterwards = aSession().at("2021-02-10T10:00:01Z");

        assertThat(featuresOf(BUYER.withSession(during).withSession(shippingOnly)).laterCameBack())
                .isFalse();
        assertThat(
                        featuresOf(
                                        BUYER.withSession(during)
                                                .withSession(afterwards)
                                                .withSession(shippingOnly))
                                .laterCameBack())
                .isTrue();
    }

    @Test
    void whoeverNeverOrderedHasNoRowAndNobodyHasNone() {
        assertThat(rowsOf(aHistory().withSession(DAY_BEFORE))).isEmpty();
        assertThat(rowsOf(aHistory().ofNobody().withOrder(FIRST))).isEmpty();
    }
}
