package dev.greenery.application.mart;

import java.util.Arrays;

/** The values of several key columns; the hash is kept, because every contribution asks for it. */
final class CompositeKey implements Comparable<CompositeKey> {
    private final Object[] values;
    private final int hash;

    CompositeKey(Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    Object value(int index) {
        return values[index];
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
