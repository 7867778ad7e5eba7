package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.query.DataRow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Computes figures over published tables. Columns and values were checked against the model. */
public interface AggregateRows {
    /**
     * The figure for every combination of values that the columns have, in the order of these
     * values; one figure over all when there are no columns.
     */
    List<Slice> aggregate(
            ModelDefinition<?> model, Aggregate aggregate, List<String> by, Filter where);

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
