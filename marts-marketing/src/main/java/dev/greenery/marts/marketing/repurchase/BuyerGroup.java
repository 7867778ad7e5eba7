package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.order.Timeliness;

import java.util.function.Predicate;

/**
 * The buyers to whom an indicator applies. Whoever is not among them neither has nor lacks it: an
 * order without an estimate was neither late nor on time.
 */
@SuppressWarnings("ImmutableEnumChecker") // the predicates capture nothing that could change
enum BuyerGroup {
    /** Everybody with an order. */
    ALL_BUYERS(features -> true),
    /** Those whose sign-up was known at the first order. */
    SIGN_UP_KNOWN(features -> features.daysToFirstOrder().isPresent()),
    /** Those seen on the site up to the first order. */
    VISITED(features -> features.sessionsPerDay().isPresent()),
    /** Those whose first order went to a known address. */
    STATE_KNOWN(features -> features.state().isPresent()),
    /** Those who were promised a day for the first order. */
    DELIVERY_PROMISED(features -> features.laterPromisedDays().isPresent()),
    /** Those whose first order arrived, and had been promised. */
    PUNCTUALITY_KNOWN(features -> features.laterTimeliness() != Timeliness.UNKNOWN);

    private final Predicate<IntRepurchaseFeatures> includes;

    BuyerGroup(Predicate<IntRepurchaseFeatures> includes) {
        this.includes = requireNonNull(includes, "includes is null");
    }

    boolean includes(IntRepurchaseFeatures features) {
        return includes.test(features);
    }
}
