package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many buyers there are to whom an indicator can apply: those who lack it are these less those
 * who have it, so that no buyer needs a row for every state and product that is not theirs.
 */
@Model(
        name = "int_buyer_groups",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per group of buyers whose second purchases are compared: how many they are"
                        + " and how many of them bought again.")
record IntBuyerGroup(
        @Key @Doc("Such as all_buyers, or those of whom something is known.") BuyerGroup buyerGroup,
        @Sum @Doc("Users with an order.") long users,
        @Sum @Doc("Users with a second order.") long repeatBuyers) {
    /** How many of the group bought again. */
    @Derived
    @Doc("repeat_buyers / users.")
    Optional<BigDecimal> repeatRate() {
        return Ratios.ratio(repeatBuyers, users);
    }
}
