package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How buyers with an indicator compare with buyers without it. A difference is no cause: whoever
 * visits often may both view more and buy again.
 */
@Model(
        name = "fact_repurchase_indicators",
        layer = Layer.FACT,
        description =
                "One row per indicator of a second purchase: how many buyers with and without it"
                        + " bought again, and whether the difference can be chance.")
record FactRepurchaseIndicator(
        @Key @Doc("Such as promo_on_first_order, state:Texas or first_product:<product id>.")
                String indicator,
        @Completed @Embed Question question,
        @Sum @Doc("Buyers who have it.") long usersWith,
        @Sum @Doc("Of them, those with a second order.") long repeatBuyersWith,
        @Completed @Embed Answer answer) {
    @Derived
    @Doc("repeat_buyers_with / users_with.")
    Optional<BigDecimal> repeatRateWith() {
        return Ratios.ratio(repeatBuyersWith, usersWith);
    }

    @Derived
    @Doc("repeat_buyers_without / users_without.")
    Optional<BigDecimal> repeatRateWithout() {
        return Ratios.ratio(answer.repeatBuyersWithout(), answer.usersWithout());
    }

    /** From the counts, not from the rounded rates. */
    @Derived
    @Doc("repeat_rate_with - repeat_rate_without.")
    Optional<BigDecimal> rateDifference() {
        return Ratios.ratio(
                product(repeatBuyersWith, answer.usersWithout())
                        .subtract(product(answer.repeatBuyersWithout(), usersWith)),
                product(usersWith, answer.usersWithout()));
    }

    /** From the counts, not from the rounded rates. */
    @Derived
    @Doc("repeat_rate_with / repeat_rate_without; 1 is no difference.")
    Optional<BigDecimal> lift() {
        return Ratios.ratio(
                product(repeatBuyersWith, answer.usersWithout()),
                product(answer.repeatBuyersWithout(), usersWith));
    }

    @Derived
    @Doc("10 buyers or more with it and without it, and not all of them did the same.")
    boolean enoughData() {
        return answer.verdict() != Verdict.NOT_ENOUGH_DATA;
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }
}
