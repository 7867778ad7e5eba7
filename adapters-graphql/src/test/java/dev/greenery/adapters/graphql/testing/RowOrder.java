package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.Ordering.Direction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares rows as the port says: rows without a value come last in either direction. */
final class RowOrder {
    private RowOrder() {}

    static Comparator<DataRow> of(List<Ordering> orderings) {
        Comparator<DataRow> order = (_, _) -> 0;
        for (Ordering ordering : orderings) {
            order =
                    order.thenComparing(
                            row -> row.value(ordering.column()), values(ordering.direction()));
        }
        return order;
    }

    private static Comparator<Optional<Object>> values(Direction direction) {
        return (left, right) -> {
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            int compared = compare(left.get(), right.get());
            return direction == Direction.ASCENDING ? compared : -compared;
        };
    }

    @SuppressWarnings("unchecked") // values of one column have one type, which is comparable
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
