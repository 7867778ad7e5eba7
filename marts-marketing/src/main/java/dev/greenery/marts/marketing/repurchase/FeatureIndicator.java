package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.marts.marketing.repurchase.BuyerGroup.ALL_BUYERS;
import static dev.greenery.marts.marketing.repurchase.BuyerGroup.DELIVERY_PROMISED;
import static dev.greenery.marts.marketing.repurchase.BuyerGroup.PUNCTUALITY_KNOWN;
import static dev.greenery.marts.marketing.repurchase.BuyerGroup.SIGN_UP_KNOWN;
import static dev.greenery.marts.marketing.repurchase.BuyerGroup.VISITED;
import static dev.greenery.marts.marketing.repurchase.KnownAt.FIRST_ORDER;
import static dev.greenery.marts.marketing.repurchase.KnownAt.LATER;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Timeliness;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An indicator that one user's features decide. Where a feature is a number, the cut is a round one
 * that was fixed before any data was looked at: a cut chosen for its p-value would prove anything.
 */
@SuppressWarnings("ImmutableEnumChecker") // the predicates capture nothing that could change
enum FeatureIndicator implements Indicator {
    FIRST_ORDER_WITHIN_7_DAYS(
            FIRST_ORDER,
            SIGN_UP_KNOWN,
            "The first order came within 7 days of the sign-up.",
            f -> atMost(7, f.daysToFirstOrder())),
    FIRST_ORDER_WITHIN_30_DAYS(
            FIRST_ORDER,
            SIGN_UP_KNOWN,
            "The first order came within 30 days of the sign-up.",
            f -> atMost(30, f.daysToFirstOrder())),
    FIRST_ORDER_WITHIN_180_DAYS(
            FIRST_ORDER,
            SIGN_UP_KNOWN,
            "The first order came within 180 days of the sign-up.",
            f -> atMost(180, f.daysToFirstOrder())),
    VISITED_2_OR_MORE_TIMES(
            FIRST_ORDER,
            ALL_BUYERS,
            "The user had two or more sessions up to the first order.",
            f -> f.sessions() >= 2),
    VISITED_2_OR_MORE_TIMES_A_DAY(
            FIRST_ORDER,
            VISITED,
            "The user had two or more sessions a day up to the first order.",
            f -> atLeast("2", f.sessionsPerDay())),
    VIEWED_5_OR_MORE_PAGES(
            FIRST_ORDER,
            ALL_BUYERS,
            "The user viewed five or more pages up to the first order.",
            f -> f.browsed().pageViews() >= 5),
    VIEWED_5_OR_MORE_PRODUCTS(
            FIRST_ORDER,
            ALL_BUYERS,
            "The user viewed five or more different products up to the first order.",
            f -> f.browsed().productsViewed() >= 5),
    VIEWED_A_PRODUCT_AGAIN(
            FIRST_ORDER,
            ALL_BUYERS,
            "The user viewed a product more than once up to the first order.",
            f -> f.browsed().repeatViews() > 0),
    LONG_VISIT_WITHOUT_PURCHASE(
            FIRST_ORDER,
            ALL_BUYERS,
            "A visit of ten minutes or more ended without a purchase before the first order.",
            f -> f.browsed().longVisitsWithoutPurchase() > 0),
    ABANDONED_CART_BEFORE(
            FIRST_ORDER,
            ALL_BUYERS,
            "The user left a cart behind before the first order.",
            f -> f.browsed().abandonedCarts() > 0),
    BOUNCED_BEFORE(
            FIRST_ORDER,
            ALL_BUYERS,
            "A visit bounced before the first order.",
            f -> f.browsed().bouncedSessions() > 0),
    PROMO_ON_FIRST_ORDER(
            FIRST_ORDER, ALL_BUYERS, "The first order used a promo.", f -> f.promoId().isPresent()),
    PROMO_TOOK_10_PERCENT_OR_MORE(
            FIRST_ORDER,
            ALL_BUYERS,
            "A promo took 10 percent or more off the first basket.",
            f -> f.promoId().isPresent() && atLeast("0.1", f.basket().discountShare())),
    FIRST_BASKET_OF_2_OR_MORE_PRODUCTS(
            FIRST_ORDER,
            ALL_BUYERS,
            "The first basket held two or more different products.",
            f -> f.basket().basketProducts() >= 2),
    FIRST_BASKET_OF_5_OR_MORE_UNITS(
            FIRST_ORDER,
            ALL_BUYERS,
            "The first basket held five or more units.",
            f -> f.basket().basketUnits() >= 5),
    FIRST_BASKET_WORTH_100_OR_MORE(
            FIRST_ORDER,
            ALL_BUYERS,
            "The items of the first basket cost 100.00 or more.",
            f -> f.basket().basketCost().compareTo(Money.parse("100")) >= 0),
    PROMISED_WITHIN_3_DAYS(
            LATER,
            DELIVERY_PROMISED,
            "The first order was promised within three days.",
            f -> f.laterPromisedDays().orElseThrow().compareTo(new BigDecimal("3")) <= 0),
    FIRST_ORDER_LATE(
            LATER,
            PUNCTUALITY_KNOWN,
            "The first order arrived after its estimate.",
            f -> f.laterTimeliness() == Timeliness.LATE),
    FIRST_ORDER_ON_TIME(
            LATER,
            PUNCTUALITY_KNOWN,
            "The first order arrived exactly at its estimate.",
            f -> f.laterTimeliness() == Timeliness.ON_TIME),
    FIRST_ORDER_EARLY(
            LATER,
            PUNCTUALITY_KNOWN,
            "The first order arrived before its estimate.",
            f -> f.laterTimeliness() == Timeliness.EARLY),
    CAME_BACK_TO_THE_SITE(
            LATER,
            ALL_BUYERS,
            "The user began another session after the first order.",
            IntRepurchaseFeatures::laterCameBack);

    private final String key = name().toLowerCase(Locale.ROOT);
    private final KnownAt knownAt;
    private final BuyerGroup appliesTo;
    private final String description;
    private final Predicate<IntRepurchaseFeatures> holds;

    FeatureIndicator(
            KnownAt knownAt,
            BuyerGroup appliesTo,
            String description,
            Predicate<IntRepurchaseFeatures> holds) {
        this.knownAt = requireNonNull(knownAt, "knownAt is null");
        this.appliesTo = requireNonNull(appliesTo, "appliesTo is null");
        this.description = requireNonNull(description, "description is null");
        this.holds = requireNonNull(holds, "holds is null");
    }

    /** Whether it applies to the user, and holds. */
    boolean holdsFor(IntRepurchaseFeatures features) {
        return appliesTo.includes(features) && holds.test(features);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public KnownAt knownAt() {
        return knownAt;
    }

    @Override
    public BuyerGroup appliesTo() {
        return appliesTo;
    }

    @Override
    public String description(CatalogueScope catalogue) {
        return description;
    }

    private static boolean atMost(int limit, Optional<Integer> number) {
        return number.isPresent() && number.get() <= limit;
    }

    private static boolean atLeast(String limit, Optional<BigDecimal> number) {
        return number.isPresent() && number.get().compareTo(new BigDecimal(limit)) >= 0;
    }
}
