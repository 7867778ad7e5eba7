package dev.greenery.sample;

import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves prices and promos on, day after day. No price falls below the cheapest plant's first one,
 * and no discount exceeds the highest that there was, so that no order's total is ever negative.
 */
final class CatalogueDrift {
    private static final int PRICES_A_DAY = 2;
    private static final int LEAST_PERCENT = 85;
    private static final int MOST_PERCENT = 125;
    private static final int HUNDRED = 100;
    private static final int STEP_CENTS = 25;
    private static final int LEAST_DISCOUNT = 3;
    private static final int MOST_DISCOUNT = 15;
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 18;
    private static final int SECONDS_PER_HOUR = 3600;

    private final List<Plant> first;
    private final long cheapest;

    CatalogueDrift(ShopCatalogue first) {
        this.first = first.plants();
        this.cheapest =
                first.plants().stream()
                        .mapToLong(plant -> plant.price().minorUnits())
                        .min()
                        .orElseThrow();
    }

    /** What a day makes of the catalogue. */
    CatalogueChange of(ShopCatalogue before, Instant dayStart, SeededRandom random) {
        int second = random.between(FIRST_HOUR * SECONDS_PER_HOUR, LAST_HOUR * SECONDS_PER_HOUR);
        List<Plant> plants = new ArrayList<>(before.plants());
        Lottery.draw(plants.size(), PRICES_A_DAY, _ -> 1, random).stream()
                .forEach(i -> plants.set(i, repriced(plants.get(i), first.get(i), random)));
        List<PromoCode> promos = new ArrayList<>(before.promos());
        changeADiscount(promos, random);
        switchAPromo(promos, random);
        return new CatalogueChange(
                dayStart.plusSeconds(second), before, new ShopCatalogue(plants, promos));
    }

    /** Prices stay near the first one, and are never the same twice in a row. */
    private Plant repriced(Plant plant, Plant atFirst, SeededRandom random) {
        long percent = random.between(LEAST_PERCENT, MOST_PERCENT);
        long exact = atFirst.price().minorUnits() * percent / HUNDRED;
        long cents = Math.max(cheapest, exact / STEP_CENTS * STEP_CENTS);
        Money price = new Money(cents);
        return plant.withPrice(
                price.equals(plant.price()) ? price.plus(new Money(STEP_CENTS)) : price);
    }

    private static void changeADiscount(List<PromoCode> promos, SeededRandom random) {
        int which = random.below(promos.size());
        int choices = MOST_DISCOUNT - LEAST_DISCOUNT + 1;
        int up = random.between(1, choices - 1);
        PromoCode promo = promos.get(which);
        int dollars = (promo.dollars() - LEAST_DISCOUNT + up) % choices + LEAST_DISCOUNT;
        promos.set(which, new PromoCode(promo.id(), dollars, promo.active()));
    }

    /** Some promo is always active: the last one is not switched off, but another one on. */
    private static void switchAPromo(List<PromoCode> promos, SeededRandom random) {
        int which = random.below(promos.size());
        boolean last =
                promos.get(which).active()
                        && promos.stream().filter(PromoCode::active).count() == 1;
        int switched = last ? (which + 1) % promos.size() : which;
        PromoCode promo = promos.get(switched);
        promos.set(switched, new PromoCode(promo.id(), promo.dollars(), !promo.active()));
    }
}
