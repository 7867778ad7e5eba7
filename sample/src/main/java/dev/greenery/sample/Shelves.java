package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of each plant the shop has. What is sold leaves; where little is left, the supplier
 * fills up to about the usual number, or now and then leaves a shelf as empty as it is.
 */
final class Shelves {
    /** No cohort has this number, and it is not that of the catalogue. */
    private static final long STOCK = 0xFFFF_FFFEL;

    private static final int LOW = 4;
    private static final int LEAST_PERCENT = 80;
    private static final int MOST_PERCENT = 130;
    private static final int HUNDRED = 100;
    private static final double SUPPLIER_IS_LATE = 0.2;

    private final List<Plant> usual;
    private final List<Integer> filled;

    Shelves(List<Plant> usual) {
        this.usual = List.copyOf(usual);
        this.filled = new ArrayList<>(usual.stream().map(Plant::inventory).toList());
    }

    /**
     * Ends a day.
     *
     * @return how many shelves hold another number than the evening before
     */
    long endDay(int number, DayNotes notes, long seed) {
        SeededRandom random = SeededRandom.ofDay(seed, number, STOCK);
        long moved = 0;
        for (int i = 0; i < usual.size(); i++) {
            long left = filled.get(i) - notes.sold(usual.get(i));
            int now = restocked(left, usual.get(i).inventory(), random);
            moved += now == filled.get(i) ? 0 : 1;
            filled.set(i, now);
        }
        return moved;
    }

    /** The plants as they cost now, with what is there of each. */
    List<Plant> stocked(List<Plant> plants) {
        List<Plant> stocked = new ArrayList<>(plants.size());
        for (int i = 0; i < plants.size(); i++) {
            stocked.add(plants.get(i).withInventory(filled.get(i)));
        }
        return stocked;
    }

    /** When more was sold than was there, what came in meanwhile was sold as well. */
    private static int restocked(long left, int usual, SeededRandom random) {
        if (left > usual / LOW) {
            return Math.toIntExact(left);
        }
        return random.chance(SUPPLIER_IS_LATE)
                ? (int) Math.max(0, left)
                : usual * random.between(LEAST_PERCENT, MOST_PERCENT) / HUNDRED;
    }
}
