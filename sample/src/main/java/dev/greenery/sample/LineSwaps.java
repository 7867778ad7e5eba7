package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts another plant into the place of one that an order in preparation holds, at the price of the
 * day when the order was placed: cost and total of the order change with it.
 */
record LineSwaps(LivingCohort cohort, LaterDay day, DayNotes notes, SeededRandom random) {
    void swap(int most) {
        List<LivingOrder> orders = cohort.orders();
        int[] open =
                IntStream.range(0, orders.size())
                        .filter(i -> orders.get(i).isPreparedAt(day.start()))
                        .toArray();
        Lottery.draw(open.length, most, _ -> 1, random).stream()
                .map(i -> open[i])
                .forEach(i -> orders.set(i, swapped(orders.get(i))));
    }

    private LivingOrder swapped(LivingOrder order) {
        Purchase purchase = order.whole().purchase();
        Basket basket = purchase.basket();
        ShopCatalogue catalogue = day.catalogue().at(purchase.createdAt());
        int place = random.below(basket.lines().size());
        Basket.Line back = basket.lines().get(place);
        Plant plant = random.pick(catalogue.outside(basket));
        Basket.Line instead = new Basket.Line(plant, back.quantity());
        notes.swap(back, instead);
        notes.count(DayChange.LINES_REPLACED);
        return order.withBasket(basket.with(place, instead));
    }
}
