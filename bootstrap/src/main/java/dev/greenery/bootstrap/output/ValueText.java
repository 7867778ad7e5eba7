package dev.greenery.bootstrap.output;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values as texts: decimals exactly as they are stored, points in time as in {@code
 * 2021-02-11T23:30:34Z}.
 */
public final class ValueText {
    private ValueText() {}

    /** The text of a value. */
    public static String of(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** The text of a value, or no text without one. */
    public static String of(Optional<?> value) {
        return value.map(present -> of((Object) present)).orElse("");
    }
}
