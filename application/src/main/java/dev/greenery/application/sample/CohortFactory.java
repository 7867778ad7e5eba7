package dev.greenery.application.sample;

import java.util.ArrayList;
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
        List<Place> places = Places.of(size.addresses(), ids, random);
        List<Shopper> shoppers =
                Shoppers.of(size.users(), number * CohortProfile.USERS, places, ids, random);
        Map<UUID, List<Errand>> errands = new Errands(bySales, random).deal(shoppers);
        Visits visitsOf = new Visits(window, new ClickPaths(byLooks, random), ids, random);
        Purchases purchasesOf = new Purchases(places, ids, random);
        List<Visit> visits = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        for (Shopper shopper : shoppers) {
            List<Visit> visitsOfShopper = visitsOf.of(shopper, errands.get(shopper.id()));
            visits.addAll(visitsOfShopper);
            purchases.addAll(purchasesOf.of(visitsOfShopper));
        }
        SampleOrders ordersOf = new SampleOrders(promoFrequencies, window.end(), ids, random);
        List<SampleOrder> orders = ordersOf.of(purchases, size.promoOrders());
        return new Cohort(places, shoppers, visits, orders);
    }
}
