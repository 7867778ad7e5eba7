package dev.greenery.application.sample;

import java.util.ArrayList;
import java.util.List;

/** Turns the checkouts of a user into orders. */
final class Purchases {
    private static final double GIFTS = 0.12;
    private static final int MOST_SECONDS_AFTER_CHECKOUT = 5;

    private final List<Place> places;
    private final UniqueIds ids;
    private final SeededRandom random;

    Purchases(List<Place> places, UniqueIds ids, SeededRandom random) {
        this.places = List.copyOf(places);
        this.ids = ids;
        this.random = random;
    }

    /**
     * The orders of one user.
     *
     * @param visits of that user, in time order
     */
    List<Purchase> of(List<Visit> visits) {
        List<Purchase> purchases = new ArrayList<>();
        for (Visit visit : visits) {
            visit.checkout()
                    .ifPresent(paid -> purchases.add(purchase(visit, paid, purchases.isEmpty())));
        }
        return purchases;
    }

    private Purchase purchase(Visit visit, Visit.Checkout paid, boolean first) {
        return new Purchase(
                ids.next(),
                visit,
                paid.basket(),
                paid.at().plusSeconds(random.between(1, MOST_SECONDS_AFTER_CHECKOUT)),
                random.chance(GIFTS) ? random.pick(places) : visit.shopper().home(),
                first);
    }
}
