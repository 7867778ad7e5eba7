package dev.greenery.sample;

import dev.greenery.sample.chance.Frequencies;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;
import dev.greenery.sample.chance.Urn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes cohorts, each from the seed and its own number alone. */
final class CohortFactory {
    private final long seed;
    private final SalesWindow window;
    private final Urn<Plant> bySales;
    private final Urn<Plant> byLooks;
    private final Frequencies<PromoCode> promoFrequencies;

    CohortFactory(long seed, SalesWindow window, ShopCatalogue catalogue) {
        this.seed = seed;
        this.window = window;
        this.bySales = catalogue.bySales();
        this.byLooks = catalogue.byLooks();
        this.promoFrequencies = catalogue.promoFrequencies();
    }

    /**
     * Makes a cohort.
     *
     * @param number from 0
     */
    Cohort create(long number, CohortSize size) {
        SeededRandom random = SeededRandom.of(seed, number);
        UniqueIds ids = UniqueIds.ofCohort(seed, number);
        long firstShopper = number * CohortProfile.USERS;
        List<Place> places = PlaceMaker.of(size.addresses(), ids, random);
        List<Shopper> shoppers = ShopperMaker.of(size.users(), firstShopper, places, ids, random);
        List<Visit> visits = visits(shoppers, ids, random);
        List<Purchase> purchases = new PurchaseMaker(places, ids, random).of(visits);
        List<SampleOrder> orders =
                new OrderCompletion(promoFrequencies, window.end(), ids, random)
                        .of(purchases, size.promoOrders());
        return new Cohort(places, shoppers, visits, orders);
    }

    private static List<Shopper> buyers(List<Shopper> shoppers) {
        return shoppers.stream()
                .flatMap(shopper -> Collections.nCopies(shopper.orders(), shopper).stream())
                .toList();
    }

    private List<Visit> visits(List<Shopper> shoppers, UniqueIds ids, SeededRandom random) {
        Map<UUID, List<Errand>> errands =
                new ErrandDealer(bySales, random)
                        .deal(
                                shoppers,
                                buyers(shoppers),
                                new CohortSize(shoppers.size()).browsingVisits());
        ErrandPlayer visits =
                new ErrandPlayer(window, new ClickPaths(byLooks, random), ids, random);
        return shoppers.stream()
                .flatMap(shopper -> visits.of(shopper, errands.get(shopper.id())).stream())
                .toList();
    }
}
