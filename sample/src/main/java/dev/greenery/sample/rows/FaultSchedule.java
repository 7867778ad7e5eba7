package dev.greenery.sample.rows;

import java.util.List;
import java.util.Optional;

/**
 * Says which rows of one file are spoiled, and how: at an even distance, so that the rate is met
 * exactly, and by whichever fitting way was taken least so far, so that all ways come up.
 */
final class FaultSchedule {
    private final List<Corruption> corruptions;
    private final long[] taken;
    private final double rate;
    private final double phase;
    private long rows;

    /**
     * The schedule of one file.
     *
     * @param phase from 0 to below 1: how far before the first row the counting starts
     */
    FaultSchedule(List<Corruption> corruptions, double rate, double phase) {
        this.corruptions = List.copyOf(corruptions);
        this.taken = new long[corruptions.size()];
        this.rate = rate;
        this.phase = phase;
    }

    /** What to do to the next row, if anything. */
    Optional<Corruption> next(ShopRow row) {
        long before = due();
        rows++;
        return due() > before ? leastTaken(row) : Optional.empty();
    }

    private long due() {
        return (long) (phase + rate * rows);
    }

    private Optional<Corruption> leastTaken(ShopRow row) {
        int least = -1;
        for (int i = 0; i < taken.length; i++) {
            if (corruptions.get(i).fits().test(row) && (least < 0 || taken[i] < taken[least])) {
                least = i;
            }
        }
        if (least < 0) {
            return Optional.empty();
        }
        taken[least]++;
        return Optional.of(corruptions.get(least));
    }
}
