package dev.greenery.application.rollup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum of a rollup does not fit into its column. The message holds no values. */
public final class SumOverflowException extends ArithmeticException {
    @SuppressWarnings("serial") // nothing sends it anywhere
    private final Map<String, Object> key;

    private SumOverflowException(Map<String, Object> key) {
        super("a sum does not fit into its column");
        this.key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }

    static SumOverflowException of(Map<String, Object> key, ArithmeticException cause) {
        SumOverflowException overflow = new SumOverflowException(key);
        overflow.initCause(cause);
        return overflow;
    }

    /** The key of the group, by column. */
    public Map<String, Object> key() {
        return key;
    }
}
