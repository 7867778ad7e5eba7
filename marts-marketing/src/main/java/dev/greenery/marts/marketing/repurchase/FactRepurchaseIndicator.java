package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Completed;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ratios;
import dev.greenery.application.mart.Sum;
import dev.greenery.marts.marketing.statistics.Comparison;
import dev.greenery.marts.marketing.statistics.Interval;
import dev.greenery.marts.marketing.statistics.PValue;

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
        @Completed @Doc("One sentence about a buyer who has it.") String description,
        @Completed @Doc("first_order, or later: it may explain a second order, not foretell it.")
                KnownAt knownAt,
        @Completed @Doc("The buyers who are compared; of others it is not known.")
                BuyerGroup appliesTo,
        @Sum @Doc("Buyers who have it.") long usersWith,
        @Sum @Doc("Of them, those with a second order.") long repeatBuyersWith,
        @Completed @Doc("Buyers who lack it.") long usersWithout,
        @Completed @Doc("Of them, those with a second order.") long repeatBuyersWithout,
        @Completed @Doc("Low end of the 95 % interval of rate_difference (Newcombe).")
                Optional<Double> differenceLow,
        @Completed @Doc("High end of the 95 % interval of rate_difference (Newcombe).")
                Optional<Double> differenceHigh,
        @Completed @Doc("How probable such a difference would be by chance alone.")
                Optional<Double> pValue,
        @Completed @Doc("fisher_exact when an expected count is below five, else chi_squared.")
                Optional<PValue.Method> pValueMethod,
        @Completed
                @Doc(
                        "p_value corrected for the number of indicators with enough data and the"
                                + " same known_at (Benjamini-Hochberg); empty without enough data.")
                Optional<Double> pValueAdjusted,
        @Completed
                @Doc(
                        "not_enough_data: fewer than 10 buyers with or without it, or all did the"
                                + " same; no_clear_difference: p_value_adjusted above 0.05.")
                Verdict verdict) {
    /** Buyers who have the indicator; all else is left to the completion. */
    static FactRepurchaseIndicator having(String indicator, long users, long repeatBuyers) {
        return new FactRepurchaseIndicator(
                indicator,
                "",
                KnownAt.FIRST_ORDER,
                BuyerGroup.ALL_BUYERS,
                users,
                repeatBuyers,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Verdict.NOT_ENOUGH_DATA);
    }

    static FactRepurchaseIndicator of(
            Evidence evidence, String description, Optional<Double> pValueAdjusted) {
        Optional<Interval> interval = evidence.comparison().map(Comparison::differenceInterval);
        Optional<PValue> pValue = evidence.pValue();
        return new FactRepurchaseIndicator(
                evidence.indicator().key(),
                description,
                evidence.indicator().knownAt(),
                evidence.indicator().appliesTo(),
                evidence.with().usersWith(),
                evidence.with().repeatBuyersWith(),
                evidence.usersWithout(),
                evidence.repeatBuyersWithout(),
                interval.map(Interval::low),
                interval.map(Interval::high),
                pValue.map(PValue::value),
                pValue.map(PValue::method),
                pValueAdjusted,
                evidence.verdict(pValueAdjusted));
    }

    @Derived
    @Doc("repeat_buyers_with / users_with.")
    Optional<BigDecimal> repeatRateWith() {
        return Ratios.ratio(repeatBuyersWith, usersWith);
    }

    @Derived
    @Doc("repeat_buyers_without / users_without.")
    Optional<BigDecimal> repeatRateWithout() {
        return Ratios.ratio(repeatBuyersWithout, usersWithout);
    }

    /** From the counts, not from the rounded rates. */
    @Derived
    @Doc("repeat_rate_with - repeat_rate_without.")
    Optional<BigDecimal> rateDifference() {
        return Ratios.ratio(
                product(repeatBuyersWith, usersWithout)
                        .subtract(product(repeatBuyersWithout, usersWith)),
                product(usersWith, usersWithout));
    }

    /** From the counts, not from the rounded rates. */
    @Derived
    @Doc("repeat_rate_with / repeat_rate_without; 1 is no difference.")
    Optional<BigDecimal> lift() {
        return Ratios.ratio(
                product(repeatBuyersWith, usersWithout), product(repeatBuyersWithout, usersWith));
    }

    @Derived
    @Doc("10 buyers or more with it and without it, and not all of them did the same.")
    boolean enoughData() {
        return verdict != Verdict.NOT_ENOUGH_DATA;
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }
}
