package dev.greenery.sample.chance;

import java.util.List;

/**
 * Random numbers that are the same for the same seed on every Java version and machine, which the
 * generators of the JDK do not promise for their derived draws. SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", 2014).
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int INT_BITS = 32;
    private static final int BITS_BEYOND_UNIT = 11;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    /** The numbers of one part of a sample; other parts have unrelated ones. */
    public static SeededRandom of(long seed, long part) {
        return new SeededRandom(mix(mix(seed + GOLDEN_GAMMA) + part));
    }

    /** The numbers of one part of a later day. */
    public static SeededRandom ofDay(long seed, int day, long part) {
        return of(seed, ((long) day << INT_BITS) | part);
    }

    /** Scatters the bits; different inputs have different outputs. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return (int) (((nextLong() >>> INT_BITS) * bound) >>> INT_BITS);
    }

    /** From the least to the greatest, both included. */
    public int between(int least, int greatest) {
        return least + below(greatest - least + 1);
    }

    /** From 0 to below 1. */
    public double unit() {
        return (nextLong() >>> BITS_BEYOND_UNIT) * UNIT;
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Any one of them. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Puts a list into random order (Fisher and Yates). */
    public <T> void shuffle(List<T> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            list.set(last, list.set(other, list.get(last)));
        }
    }
}
