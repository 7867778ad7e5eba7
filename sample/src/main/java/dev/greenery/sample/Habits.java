package dev.greenery.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * Which orders are more likely than others to have a promo, to come late, or to be still on their
 * way. Who buys how often is dealt before; these weights tie it to what happened to the first
 * order, and so give a study of repeat buyers something to find without touching any total.
 */
final class Habits {
    private static final int HOURS_TO_SEND = 6;

    private Habits() {}

    /** A promo on the first order goes with more orders later. */
    static double promoWeight(Purchase purchase) {
        if (!purchase.first()) {
            return 0.8;
        }
        return purchase.shopper().buysOnce() ? 0.4 : 1.8;
    }

    /** A first order that comes late goes with no order after it. */
    static double lateWeight(Purchase purchase) {
        if (!purchase.first()) {
            return 1;
        }
        return purchase.shopper().buysOnce() ? 3 : 0.6;
    }

    /** The newer an order, the likelier it is still on its way when the sample ends. */
    static double openWeight(Purchase purchase, Instant end) {
        long hours = Math.max(0, Duration.between(purchase.createdAt(), end).toHours());
        return 1.0 / (hours + HOURS_TO_SEND);
    }
}
