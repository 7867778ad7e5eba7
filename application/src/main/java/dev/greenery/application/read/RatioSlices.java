package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.application.port.out.AggregateRows.Sides;
import dev.greenery.application.port.out.AggregateRows.Slice;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.MetricValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets the slices of a ratio's two aggregates against each other. */
record RatioSlices(Metric.Ratio ratio, List<String> by) {
    RatioSlices {
        requireNonNull(ratio, "ratio is null");
        by = List.copyOf(by);
    }

    List<MetricValue> of(Sides sides) {
        Map<DataRow, Optional<BigDecimal>> numeratorOf = bySlice(sides.numerator());
        Map<DataRow, Optional<BigDecimal>> denominatorOf = bySlice(sides.denominator());
        TreeSet<DataRow> slices = new TreeSet<>(new SliceOrder(by));
        slices.addAll(numeratorOf.keySet());
        slices.addAll(denominatorOf.keySet());
        List<MetricValue> values = new ArrayList<>();
        for (DataRow slice : slices) {
            values.add(
                    value(
                            slice,
                            figure(numeratorOf, slice, ratio.numerator()),
                            figure(denominatorOf, slice, ratio.denominator())));
        }
        return values;
    }

    private Map<DataRow, Optional<BigDecimal>> bySlice(List<Slice> slices) {
        Map<DataRow, Optional<BigDecimal>> figures = new TreeMap<>(new SliceOrder(by));
        slices.forEach(slice -> figures.put(slice.slice(), slice.figure()));
        return figures;
    }

    /** A slice that only the other side has: there is nothing to count or to add up. */
    private static Optional<BigDecimal> figure(
            Map<DataRow, Optional<BigDecimal>> figures, DataRow slice, Aggregate<?> aggregate) {
        Optional<BigDecimal> figure = figures.get(slice);
        if (figure != null) {
            return figure;
        }
        return switch (aggregate.kind()) {
            case COUNT, COUNT_DISTINCT, SUM -> Optional.of(BigDecimal.ZERO);
            case MIN, MAX -> Optional.empty();
        };
    }

    private static MetricValue value(
            DataRow slice, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return new MetricValue(
                slice.values(),
                numerator.flatMap(over -> denominator.flatMap(under -> Ratios.ratio(over, under))),
                numerator,
                denominator);
    }
}
