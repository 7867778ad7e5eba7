package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Computes figures over published tables. Columns and values were checked against the model. */
public interface AggregateRows {
    /**
     * The figure for every combination of values that the columns have, in the order of these
     * values; one figure over all when there are no columns.
     */
    List<Slice> aggregate(Measure measure, List<String> by, RowFilter where);

    /**
     * The figures of both sides of a ratio, in no order. One statement computes them, so that a
     * publication in between cannot set a side of one version against a side of another.
     */
    Sides aggregateBoth(Measure numerator, Measure denominator, List<String> by, RowFilter where);

    /** What is computed of which model's rows. */
    record Measure(ModelDefinition<?> model, Aggregate<?> aggregate) {
        /** Checks that nothing is missing. */
        public Measure {
            requireNonNull(model, "model is null");
            requireNonNull(aggregate, "aggregate is null");
        }
    }

    /** The slices of both sides; a slice may be missing on one of them. */
    record Sides(List<Slice> numerator, List<Slice> denominator) {
        /** Copies the lists. */
        public Sides {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    /**
     * A figure of one slice.
     *
     * @param slice the values of the columns
     * @param figure empty when there is nothing to aggregate
     */
    record Slice(DataRow slice, Optional<BigDecimal> figure) {
        /** Checks that nothing is missing. */
        public Slice {
            requireNonNull(slice, "slice is null");
            requireNonNull(figure, "figure is null");
        }
    }
}
