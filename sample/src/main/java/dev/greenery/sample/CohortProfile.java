package dev.greenery.sample;

import dev.greenery.sample.chance.Frequencies;

/** What a full cohort of users does: the totals and frequencies of the original data set. */
final class CohortProfile {
    static final int USERS = 130;
    static final int ADDRESSES = 150;
    static final int BROWSING_VISITS = 217;
    static final int ORDERS = 361;
    static final int PROMO_ORDERS = 40;

    static final Frequencies<Integer> ORDERS_PER_USER =
            Frequencies.of(0, 6)
                    .and(1, 25)
                    .and(2, 28)
                    .and(3, 34)
                    .and(4, 20)
                    .and(5, 10)
                    .and(6, 2)
                    .and(7, 4)
                    .and(8, 1);

    static final Frequencies<Integer> PRODUCTS_PER_ORDER =
            Frequencies.of(1, 89).and(2, 133).and(3, 80).and(4, 38).and(5, 14).and(6, 4).and(7, 3);

    /** Page views of a visit that ends with an order, beyond one for each product it carts. */
    static final Frequencies<Integer> EXTRA_VIEWS =
            Frequencies.of(0, 78).and(1, 90).and(2, 86).and(3, 107);

    static final Frequencies<BrowsePattern> BROWSING =
            Frequencies.of(new BrowsePattern(1, 0), 53)
                    .and(new BrowsePattern(2, 0), 32)
                    .and(new BrowsePattern(3, 0), 26)
                    .and(new BrowsePattern(1, 1), 26)
                    .and(new BrowsePattern(2, 1), 29)
                    .and(new BrowsePattern(3, 1), 34)
                    .and(new BrowsePattern(2, 2), 6)
                    .and(new BrowsePattern(3, 2), 10)
                    .and(new BrowsePattern(3, 3), 1);

    static final Frequencies<OrderOutcome> OUTCOMES =
            Frequencies.of(OrderOutcome.PREPARING, 26)
                    .and(OrderOutcome.SHIPPED, 30)
                    .and(OrderOutcome.EARLY, 77)
                    .and(OrderOutcome.ON_TIME, 36)
                    .and(OrderOutcome.LATE, 173)
                    .and(OrderOutcome.UNPROMISED, 19);

    static final Frequencies<String> SHIPPING_SERVICES =
            Frequencies.of("ups", 169).and("fedex", 106).and("usps", 76).and("dhl", 10);

    private CohortProfile() {}

    /** The part of a full cohort's total that a part of its base has, rounded half up. */
    static int share(int total, int part, int base) {
        return (2 * total * part + base) / (2 * base);
    }
}
