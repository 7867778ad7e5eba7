package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.Urn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Deals out to users what they come to the shop for. */
final class ErrandDealer {
    private static final Urn<Integer> QUANTITIES =
            new Urn<>(List.of(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4));
    private static final int MOST_KEENNESS = 5;

    private final Urn<Plant> bySales;
    private final SeededRandom random;

    ErrandDealer(Urn<Plant> bySales, SeededRandom random) {
        this.bySales = bySales;
        this.random = random;
    }

    /**
     * The errands of each user, by user id, in the order in which they will be run.
     *
     * @param buyers who orders, as often as there are orders
     * @param browsingVisits how many visits lead to no order
     */
    Map<UUID, List<Errand>> deal(List<Shopper> shoppers, List<Shopper> buyers, int browsingVisits) {
        Map<UUID, List<Errand>> errands = new HashMap<>();
        dealBuying(buyers, errands);
        dealBrowsing(shoppers, browsingVisits, errands);
        for (Shopper shopper : shoppers) {
            random.shuffle(errandsOf(shopper, errands));
        }
        return errands;
    }

    private void dealBuying(List<Shopper> buyers, Map<UUID, List<Errand>> errands) {
        int orders = buyers.size();
        List<Integer> products = CohortProfile.PRODUCTS_PER_ORDER.shuffled(orders, random);
        List<Integer> extraViews = CohortProfile.EXTRA_VIEWS.shuffled(orders, random);
        for (int i = 0; i < orders; i++) {
            Basket basket = basket(products.get(i));
            errandsOf(buyers.get(i), errands).add(new Errand.Buying(basket, extraViews.get(i)));
        }
    }

    /** Some users come to look around far more often than others. */
    private void dealBrowsing(List<Shopper> shoppers, int visits, Map<UUID, List<Errand>> errands) {
        Urn<Shopper> byKeenness = Urn.of(shoppers, _ -> keenness());
        for (BrowsePattern pattern : CohortProfile.BROWSING.shuffled(visits, random)) {
            errandsOf(byKeenness.draw(random), errands).add(new Errand.Browsing(pattern));
        }
    }

    private int keenness() {
        int root = random.between(1, MOST_KEENNESS);
        return root * root;
    }

    private Basket basket(int products) {
        return new Basket(
                bySales.drawDistinct(products, random).stream()
                        .map(plant -> new Basket.Line(plant, QUANTITIES.draw(random)))
                        .toList());
    }

    private static List<Errand> errandsOf(Shopper shopper, Map<UUID, List<Errand>> errands) {
        return errands.computeIfAbsent(shopper.id(), _ -> new ArrayList<>());
    }
}
