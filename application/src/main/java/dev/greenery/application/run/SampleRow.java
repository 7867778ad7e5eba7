package dev.greenery.application.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of the rows that failed a test: its key and the tested columns, as texts. Personal data is
 * masked before it gets here.
 */
public record SampleRow(Map<String, String> values) {
    /** Copies the map and keeps its order. */
    public SampleRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The columns and values, such as {@code order_id=..., order_total=-1.00}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
