package dev.greenery.sample.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of values and how often each occurs. Samples of it are stratified: as many as the table
 * counts give exactly the table, fewer give evenly spaced ones.
 *
 * @param values each as often as it occurs, in order
 */
public record Frequencies<T>(List<T> values) {
    /** Copies the values. */
    public Frequencies {
        values = List.copyOf(values);
    }

    /** A table of one value. */
    public static <T> Frequencies<T> of(T value, int count) {
        return new Frequencies<>(Collections.nCopies(count, value));
    }

    /** The table with one value more. */
    public Frequencies<T> and(T value, int count) {
        List<T> more = new ArrayList<>(values);
        more.addAll(Collections.nCopies(count, value));
        return new Frequencies<>(more);
    }

    /** So many values, in the order of the table; each is the middle one of its stratum. */
    public List<T> stratified(int size) {
        List<T> sample = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sample.add(values.get((int) ((2L * i + 1) * values.size() / (2L * size))));
        }
        return sample;
    }

    /** So many values, in random order. */
    public List<T> shuffled(int size, SeededRandom random) {
        List<T> sample = stratified(size);
        random.shuffle(sample);
        return sample;
    }
}
