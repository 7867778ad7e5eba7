package dev.greenery.adapters.postgres.source;

import java.util.UUID;
import java.util.function.Function;

/**
 * Typed ids that come again and again, such as those of products. A slot holds the last id that
 * fell into it, so the cache never grows.
 */
final class IdCache<T> {
    private static final int SLOTS = 1 << 10;

    private final Function<UUID, T> value;
    private final long[] high = new long[SLOTS];
    private final long[] low = new long[SLOTS];
    private final Object[] values = new Object[SLOTS];

    IdCache(Function<UUID, T> value) {
        this.value = value;
    }

    @SuppressWarnings("unchecked") // slots hold what the function made
    T get(long wantedHigh, long wantedLow) {
        int slot = (int) ((wantedHigh ^ wantedLow) >>> 20) & (SLOTS - 1);
        if (values[slot] == null || high[slot] != wantedHigh || low[slot] != wantedLow) {
            high[slot] = wantedHigh;
            low[slot] = wantedLow;
            values[slot] = value.apply(new UUID(wantedHigh, wantedLow));
        }
        return (T) values[slot];
    }
}
