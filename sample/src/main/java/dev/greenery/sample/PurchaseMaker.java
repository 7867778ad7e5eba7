package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Turns the checkouts of a cohort into orders. */
final class PurchaseMaker {
    private static final double GIFTS = 0.12;
    private static final int MOST_SECONDS_AFTER_CHECKOUT = 5;

    private final List<Place> places;
    private final UniqueIds ids;
    private final SeededRandom random;

    PurchaseMaker(List<Place> places, UniqueIds ids, SeededRandom random) {
        this.places = List.copyOf(places);
        this.ids = ids;
        this.random = random;
    }

    /**
     * The orders that visits led to, in their order.
     *
     * @param visits by user, each user's in time order
     */
    List<Purchase> of(List<Visit> visits) {
        Set<UUID> buyers = new HashSet<>();
        List<Purchase> purchases = new ArrayList<>();
        for (Visit visit : visits) {
            visit.checkout()
                    .map(paid -> purchase(visit, paid, buyers.add(visit.shopper().id())))
                    .ifPresent(purchases::add);
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
