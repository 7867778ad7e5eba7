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
    /** That of the longest names, by which rows are found again. */
    private static final int LONGEST = 300;

    /** Copies the map and keeps its order; of texts without end it keeps the beginning. */
    public SampleRow {
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.replaceAll((column, value) -> beginning(value));
        values = Collections.unmodifiableMap(shown);
    }

    private static String beginning(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = LONGEST - 1;
        return value.substring(0, Character.isLowSurrogate(value.charAt(end)) ? end - 1 : end)
                + "…";
    }

    /** The columns and values, such as {@code order_id=..., order_total=-1.00}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
