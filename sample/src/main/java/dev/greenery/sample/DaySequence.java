package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;

import java.util.ArrayList;
import java.util.List;

/** The days after the first export, each from the seed and the day before. */
final class DaySequence {
    /** No cohort has this number. */
    private static final long CATALOGUE = 0xFFFF_FFFFL;

    private static final int FIRST = 2;

    private DaySequence() {}

    /**
     * The days up to one.
     *
     * @param first the window that ends with the first export
     */
    static List<LaterDay> upTo(int last, SalesWindow first, ShopCatalogue catalogue, long seed) {
        CatalogueDrift changes = new CatalogueDrift(catalogue);
        List<CatalogueChange> history = new ArrayList<>();
        List<LaterDay> days = new ArrayList<>();
        ShopCatalogue valid = catalogue;
        for (int number = FIRST; number <= last; number++) {
            SalesWindow window = first.dayAfter(number - FIRST);
            SeededRandom random = SeededRandom.ofDay(seed, number, CATALOGUE);
            history.add(changes.of(valid, window.start(), random));
            valid = history.getLast().after();
            days.add(new LaterDay(number, window, new CatalogueHistory(catalogue, history)));
        }
        return days;
    }
}
