package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.marts.marketing.statistics.Comparison;
import dev.greenery.marts.marketing.statistics.PValue;
import dev.greenery.marts.marketing.statistics.Proportion;

import java.util.Optional;

/**
 * What the buyers of a group say of an indicator.
 *
 * @param with the buyers of the group that have it; merged, and not yet completed
 * @param group all buyers of the group
 */
record Evidence(Indicator indicator, FactRepurchaseIndicator with, IntBuyerGroup group) {
    /** With fewer buyers on either side, chance alone makes rates of all sizes. */
    static final int LEAST_BUYERS = 10;

    /** A difference counts as real when it is expected to be chance at most this often. */
    static final double FALSE_DISCOVERY_RATE = 0.05;

    Evidence {
        requireNonNull(indicator, "indicator is null");
        requireNonNull(with, "with is null");
        requireNonNull(group, "group is null");
    }

    long usersWithout() {
        return group.users() - with.usersWith();
    }

    long repeatBuyersWithout() {
        return group.repeatBuyers() - with.repeatBuyersWith();
    }

    /** Both sides; empty when one of them is nobody. */
    Optional<Comparison> comparison() {
        if (with.usersWith() == 0 || usersWithout() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Comparison(
                        new Proportion(with.repeatBuyersWith(), with.usersWith()),
                        new Proportion(repeatBuyersWithout(), usersWithout())));
    }

    Optional<PValue> pValue() {
        return comparison().flatMap(Comparison::pValue);
    }

    boolean isEnough() {
        return with.usersWith() >= LEAST_BUYERS
                && usersWithout() >= LEAST_BUYERS
                && pValue().isPresent();
    }

    /**
     * What the evidence says.
     *
     * @param adjusted the p-value corrected for the number of indicators; empty without enough data
     */
    Verdict verdict(Optional<Double> adjusted) {
        if (adjusted.isEmpty()) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        if (adjusted.get() > FALSE_DISCOVERY_RATE) {
            return Verdict.NO_CLEAR_DIFFERENCE;
        }
        Comparison sides = comparison().orElseThrow();
        return sides.with().rate() > sides.without().rate()
                ? Verdict.BUY_AGAIN_MORE_OFTEN
                : Verdict.BUY_AGAIN_LESS_OFTEN;
    }
}
