package dev.greenery.adapters.postgres.source;

import dev.greenery.adapters.postgres.copy.BigEndian;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values of texts that come again and again: states, statuses, the addresses of product pages. A
 * slot holds the last text that fell into it, so the cache never grows; a million events of one
 * user then share a few dozen page addresses instead of holding a million.
 */
final class TextCache<T> {
    private static final int SLOTS = 1 << 10;

    /** Odd, and close to two to the 64th divided by the golden ratio: it spreads every bit. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final Function<String, T> value;
    private final byte[][] texts = new byte[SLOTS][];
    private final Object[] values = new Object[SLOTS];

    TextCache(Function<String, T> value) {
        this.value = value;
    }

    /** Of texts as they are, which a row may have or not. */
    static TextCache<Optional<String>> ofTexts() {
        return new TextCache<>(Optional::of);
    }

    @SuppressWarnings("unchecked") // slots hold what the function made
    T get(byte[] bytes, int from, int length) {
        int slot = slot(bytes, from, length);
        byte[] text = texts[slot];
        if (text == null || !Arrays.equals(text, 0, text.length, bytes, from, from + length)) {
            texts[slot] = Arrays.copyOfRange(bytes, from, from + length);
            values[slot] = value.apply(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
        return (T) values[slot];
    }

    private static int slot(byte[] bytes, int from, int length) {
        if (length < Long.BYTES) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + bytes[i];
            }
            return hash & (SLOTS - 1);
        }
        // Texts such as the addresses of pages differ in their ends.
        long end = BigEndian.longAt(bytes, from + length - Long.BYTES) * MIX + length;
        return (int) (end >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
    }
}
