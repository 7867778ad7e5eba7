package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which rows of a published model, in which order.
 *
 * @param model the model's name
 * @param ordering by these columns first; the key columns that are missing follow, ascending, so
 *     that the order is total
 * @param after only rows that come after this position; empty for the first
 * @param limit at the most so many rows; empty for all
 */
public record RowQuery(
        String model,
        RowFilter filter,
        List<Ordering> ordering,
        Optional<Position> after,
        OptionalInt limit,
        Selection selection) {
    /** Copies the list. */
    public RowQuery {
        requireNonNull(model, "model is null");
        requireNonNull(filter, "filter is null");
        ordering = List.copyOf(ordering);
        requireNonNull(after, "after is null");
        requireNonNull(limit, "limit is null");
        requireNonNull(selection, "selection is null");
    }

    /** A query of all columns. */
    public RowQuery(
            String model,
            RowFilter filter,
            List<Ordering> ordering,
            Optional<Position> after,
            OptionalInt limit,
            PersonalData personalData) {
        this(model, filter, ordering, after, limit, Selection.all(personalData));
    }

    /** Whether personal data is read, or masked. */
    public PersonalData personalData() {
        return selection.personalData();
    }

    /** The ordering columns, then the key columns that they do not name: an order without ties. */
    public List<Ordering> totalOrdering(ModelDefinition<?> definition) {
        return Ordering.total(ordering, definition);
    }

    /** All rows of a model by key, personal data masked. */
    public static RowQuery all(String model) {
        return new RowQuery(
                model,
                RowFilter.all(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                PersonalData.MASKED);
    }

    /**
     * A place in the total order: the values of a row in the ordering columns, then in the key
     * columns that the ordering does not name.
     */
    public record Position(List<Optional<Object>> values) {
        /** Copies the list. */
        public Position {
            values = List.copyOf(values);
        }
    }
}
