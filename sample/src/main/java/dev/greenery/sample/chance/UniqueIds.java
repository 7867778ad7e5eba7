package dev.greenery.sample.chance;

import java.util.UUID;

/**
 * UUIDs of version 4 that follow from the seed and never repeat within a sample: 60 of their bits
 * are a counter, scattered by a permutation; the others are random.
 */
public final class UniqueIds {
    private static final long MASK_60 = (1L << 60) - 1;
    private static final int PART_SHIFT = 16;
    private static final int DAY_SHIFT = 42;
    private static final int STREAM_SHIFT = 57;
    private static final long COHORTS = 0;
    private static final long EVENTS = 2;
    private static final long CATALOGUE = 4;
    private static final long DAYS = 5;
    private static final long FAULTS = 6;
    private static final int BITS_BELOW_VERSION = 12;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final long key;
    private final SeededRandom random;
    private long counter;

    private UniqueIds(long seed, long counter) {
        this.key = SeededRandom.mix(seed);
        this.random = SeededRandom.of(seed, ~counter);
        this.counter = counter;
    }

    /** The ids of one cohort but for its events, up to 65536 of them. */
    public static UniqueIds ofCohort(long seed, long cohort) {
        return of(seed, COHORTS, cohort << PART_SHIFT);
    }

    /** The ids of one cohort's events, up to 65536 of them. */
    public static UniqueIds ofEvents(long seed, long cohort) {
        return of(seed, EVENTS, cohort << PART_SHIFT);
    }

    /** The ids of the catalogue. */
    public static UniqueIds ofCatalogue(long seed) {
        return of(seed, CATALOGUE, 0);
    }

    /** The ids of what a later day brings to one cohort, up to 65536 of them. */
    public static UniqueIds ofDay(long seed, int day, long cohort) {
        return of(seed, DAYS, ((long) day << DAY_SHIFT) | (cohort << PART_SHIFT));
    }

    /** The ids of the rows of one day that are planted faults. */
    public static UniqueIds ofFaults(long seed, int day) {
        return of(seed, FAULTS, (long) (day - 1) << DAY_SHIFT);
    }

    private static UniqueIds of(long seed, long stream, long start) {
        return new UniqueIds(seed, (stream << STREAM_SHIFT) | start);
    }

    /** An id that no other has. */
    public UUID next() {
        long unique = permute((counter ^ key) & MASK_60);
        counter++;
        long high =
                (unique >>> BITS_BELOW_VERSION << PART_SHIFT)
                        | VERSION_4
                        | (unique & ((1L << BITS_BELOW_VERSION) - 1));
        return new UUID(high, (random.nextLong() >>> 2) | VARIANT);
    }

    /** Every step can be undone within 60 bits, so that different numbers stay different. */
    private static long permute(long value) {
        long x = value ^ (value >>> 31);
        x = (x * 0xBF58476D1CE4E5B9L) & MASK_60;
        x ^= x >>> 27;
        x = (x * 0x94D049BB133111EBL) & MASK_60;
        return x ^ (x >>> 29);
    }
}
