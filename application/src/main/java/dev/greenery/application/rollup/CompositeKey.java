package dev.greenery.application.rollup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of several key columns; the hash is kept, because every contribution asks for it. A
 * key that looks others up is filled anew each time, and copied when it is to stay.
 */
final class CompositeKey implements Comparable<CompositeKey> {
    private final Object[] values;
    private int hash;

    CompositeKey(int columns) {
        this.values = new Object[columns];
    }

    private CompositeKey(CompositeKey key) {
        this.values = key.values.clone();
        this.hash = key.hash;
    }

    /** Takes these values. */
    void fill(List<?> columns) {
        for (int i = 0; i < values.length; i++) {
            set(i, columns.get(i));
        }
        hashAnew();
    }

    /** Takes one value; {@link #hashAnew} once all are taken. */
    void set(int index, Object value) {
        values[index] = value;
    }

    void hashAnew() {
        int filled = 1;
        for (Object value : values) {
            filled = 31 * filled + value.hashCode();
        }
        hash = filled;
    }

    /** A key that stays as it is. */
    CompositeKey copy() {
        return new CompositeKey(this);
    }

    Object value(int index) {
        return values[index];
    }

    /** The values by the names of their columns. */
    Map<String, Object> named(List<String> columns) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(columns.get(i), values[i]);
        }
        return named;
    }

    @Override
    public int compareTo(CompositeKey other) {
        for (int i = 0; i < values.length; i++) {
            int compared = compare(values[i], other.values[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // values of one key column are of one type
    private static int compare(Object left, Object right) {
        return left instanceof Comparable<?> comparable
                ? ((Comparable<Object>) comparable).compareTo(right)
                : left.toString().compareTo(right.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompositeKey key
                && hash == key.hash
                && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
