package dev.greenery.adapters.graphql.execution;

import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.Ordering.Direction;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order in which no two rows of a model are equal: the columns that were asked for, then the key
 * columns that are missing.
 */
record TotalOrder(ModelDefinition<?> model, List<Ordering> orderings) {
    TotalOrder {
        orderings = List.copyOf(orderings);
    }

    /** The order that a query's {@code orderBy} asks for. */
    static Answer<TotalOrder> of(ModelDefinition<?> model, List<Map<String, Object>> orderBy) {
        List<Ordering> orderings = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Map<String, Object> order : orderBy) {
            String column = (String) order.get("column");
            if (!named.add(column)) {
                return Answer.badRequest("orderBy names %s twice".formatted(column));
            }
            orderings.add(new Ordering(column, (Direction) order.get("direction")));
        }
        return Answer.given(new TotalOrder(model, Ordering.total(orderings, model)));
    }

    /**
     * The same order from its other end. There is none where a column may lack a value, because
     * rows without one come last in either direction.
     */
    Answer<TotalOrder> reversed() {
        for (Ordering ordering : orderings) {
            if (column(ordering).nullable()) {
                return Answer.badRequest(
                        "last and before need an order of columns that always have a value, and"
                                + " %s may lack one; use first and after"
                                        .formatted(ordering.column()));
            }
        }
        return Answer.given(
                new TotalOrder(model, orderings.stream().map(TotalOrder::reverse).toList()));
    }

    /** The columns in their order. */
    List<ColumnDefinition> columns() {
        return orderings.stream().map(this::column).toList();
    }

    private ColumnDefinition column(Ordering ordering) {
        return model.column(ordering.column()).orElseThrow();
    }

    private static Ordering reverse(Ordering ordering) {
        return switch (ordering.direction()) {
            case ASCENDING -> Ordering.descending(ordering.column());
            case DESCENDING -> Ordering.ascending(ordering.column());
        };
    }
}
