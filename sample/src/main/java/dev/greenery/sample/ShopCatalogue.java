package dev.greenery.sample;

import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.Frequencies;
import dev.greenery.sample.chance.UniqueIds;
import dev.greenery.sample.chance.Urn;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the sample shop sells; the same for every size, so that more users mean more sales of each.
 * No discount exceeds the cheapest plant, so that no order's total is ever negative.
 */
record ShopCatalogue(List<Plant> plants, List<PromoCode> promos) {
    /** Name, price, inventory, sales, looks. */
    private static final String PLANTS =
            """
            Swiss Cheese Vine,48.5,61,24,10
            Golden Pothos,18.25,44,30,8
            Snake Plant,26.0,35,28,9
            Peace Lily,22.75,70,25,9
            ZZ Plant,31.0,52,22,8
            Rubber Tree,44.95,40,20,12
            Fiddle-Leaf Fig,89.0,28,11,30
            Moth Orchid,36.5,83,21,14
            Boston Fern,19.95,77,18,7
            Jade Plant,15.5,92,19,6
            Aloe,16.0,47,17,6
            String of Hearts,29.75,58,18,16
            Chinese Money Plant,17.5,85,17,9
            Calathea Orbifolia,39.5,64,15,15
            Heartleaf Philodendron,21.0,51,16,7
            Pink Princess,94.5,22,7,34
            Spider Plant,15.5,67,15,5
            Bird of Paradise,72.0,55,12,20
            Parlor Palm,27.25,73,14,6
            Kentia Palm,84.95,31,8,18
            Staghorn Fern,41.25,38,9,13
            Lemon Tree,58.0,49,11,17
            Olive Tree,63.5,46,10,14
            English Ivy,15.95,99,13,4
            Weeping Fig,33.5,56,11,8
            Dumb Cane,28.0,62,10,6
            Zebra Haworthia,16.5,88,12,5
            Bunny Ear Cactus,18.95,81,12,7
            Venus Flytrap,20.5,43,9,22
            Air Plant Trio,24.25,95,10,11
            """;

    private static final List<PromoCode> PROMOS =
            List.of(
                    new PromoCode("green-thumb", 3, false),
                    new PromoCode("repotting week", 8, false),
                    new PromoCode("first leaf", 10, true),
                    new PromoCode("Evergreen", 12, false),
                    new PromoCode("Rooted", 15, false),
                    new PromoCode("Sprout", 5, false));

    /** Which promo an order with one has. */
    private static final int[] PROMO_FREQUENCIES = {4, 11, 9, 6, 7, 3};

    ShopCatalogue {
        plants = List.copyOf(plants);
        promos = List.copyOf(promos);
    }

    static ShopCatalogue of(long seed) {
        UniqueIds ids = UniqueIds.ofCatalogue(seed);
        return new ShopCatalogue(PLANTS.lines().map(line -> plant(line, ids)).toList(), PROMOS);
    }

    Plant plant(UUID id) {
        return plants.stream().filter(plant -> plant.id().equals(id)).findFirst().orElseThrow();
    }

    Urn<Plant> bySales() {
        return Urn.of(plants, Plant::sales);
    }

    Urn<Plant> byLooks() {
        return Urn.of(plants, Plant::looks);
    }

    Frequencies<PromoCode> promoFrequencies() {
        List<PromoCode> used = new ArrayList<>();
        for (int i = 0; i < PROMO_FREQUENCIES.length; i++) {
            used.addAll(Frequencies.of(promos.get(i), PROMO_FREQUENCIES[i]).values());
        }
        return new Frequencies<>(used);
    }

    /** The plants that the basket does not hold. */
    List<Plant> outside(Basket basket) {
        return plants.stream().filter(plant -> !basket.holds(plant)).toList();
    }

    private static Plant plant(String line, UniqueIds ids) {
        String[] fields = line.split(",", -1);
        return new Plant(
                ids.next(),
                fields[0],
                Money.parse(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]));
    }
}
