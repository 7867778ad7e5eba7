package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A metric's figure for one slice.
 *
 * @param slice the values of the columns that it is sliced by; absent where a row has none
 * @param value the figure; empty when it is a ratio by zero
 * @param numerator of a ratio; the figure itself otherwise
 * @param denominator of a ratio; empty otherwise
 */
public record MetricValue(
        Map<String, Object> slice,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator) {
    /** Copies the map and keeps its order. */
    public MetricValue {
        slice = Collections.unmodifiableMap(new LinkedHashMap<>(slice));
        requireNonNull(value, "value is null");
        requireNonNull(numerator, "numerator is null");
        requireNonNull(denominator, "denominator is null");
    }
}
