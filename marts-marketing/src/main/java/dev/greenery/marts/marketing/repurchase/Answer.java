package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.marts.marketing.statistics.Comparison;
import dev.greenery.marts.marketing.statistics.Interval;
import dev.greenery.marts.marketing.statistics.PValue;

import java.util.Optional;

/** What the buyers say about an indicator. */
@ByName
record Answer(
        @Doc("Buyers who lack it.") long usersWithout,
        @Doc("Of them, those with a second order.") long repeatBuyersWithout,
        @Doc("Low end of the 95 % interval of rate_difference (Newcombe).")
                Optional<Double> differenceLow,
        @Doc("High end of the 95 % interval of rate_difference (Newcombe).")
                Optional<Double> differenceHigh,
        @Doc("How probable such a difference would be by chance alone.") Optional<Double> pValue,
        @Doc("fisher_exact when an expected count is below five, else chi_squared.")
                Optional<PValue.Method> pValueMethod,
        @Doc(
                        "p_value corrected for the number of indicators with enough data and the"
                                + " same known_at (Benjamini-Hochberg); empty without enough data.")
                Optional<Double> pValueAdjusted,
        @Doc(
                        "not_enough_data: fewer than 10 buyers with or without it, or all did the"
                                + " same; no_clear_difference: p_value_adjusted above 0.05.")
                Verdict verdict) {
    static Answer of(Evidence evidence, Optional<Double> pValueAdjusted) {
        Optional<Interval> interval = evidence.comparison().map(Comparison::differenceInterval);
        Optional<PValue> pValue = evidence.pValue();
        return AnswerRow.byName()
                .usersWithout(evidence.usersWithout())
                .repeatBuyersWithout(evidence.repeatBuyersWithout())
                .differenceLow(interval.map(Interval::low))
                .differenceHigh(interval.map(Interval::high))
                .pValue(pValue.map(PValue::value))
                .pValueMethod(pValue.map(PValue::method))
                .pValueAdjusted(pValueAdjusted)
                .verdict(evidence.verdict(pValueAdjusted))
                .build();
    }

    /** Correcting for many comparisons never makes chance less probable. */
    boolean isAdjustedUpwards() {
        return pValueAdjusted.isEmpty() || pValueAdjusted.get() >= pValue.orElseThrow();
    }
}
