package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ColumnDefinition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a row query against its model. */
record RowQueryCheck(ColumnCheck columns) {
    RowQueryCheck {
        requireNonNull(columns, "columns is null");
    }

    void check(RowQuery query) {
        query.selection().columns().ifPresent(names -> names.forEach(columns::existing));
        new FilterCheck(columns).check(query.filter());
        checkOrdering(query.ordering());
        query.after().ifPresent(after -> checkPosition(after, query));
        if (query.limit().isPresent() && query.limit().getAsInt() < 0) {
            columns.reasons().add("A limit cannot be negative");
        }
    }

    private void checkOrdering(List<Ordering> ordering) {
        Set<String> named = new HashSet<>();
        for (Ordering by : ordering) {
            columns.usable(by.column());
            if (!named.add(by.column())) {
                columns.reasons()
                        .add("%s is ordered by twice".formatted(columns.label(by.column())));
            }
        }
    }

    private void checkPosition(RowQuery.Position position, RowQuery query) {
        List<Ordering> order = query.totalOrdering(columns.model());
        if (position.values().size() != order.size()) {
            columns.reasons()
                    .add(
                            "A position in this order has %d values, not %d"
                                    .formatted(order.size(), position.values().size()));
            return;
        }
        for (int i = 0; i < order.size(); i++) {
            Optional<Object> value = position.values().get(i);
            columns.model()
                    .column(order.get(i).column())
                    .ifPresent(column -> checkValue(column, value));
        }
    }

    private void checkValue(ColumnDefinition column, Optional<Object> value) {
        value.ifPresent(present -> columns.value(column, present));
        if (value.isEmpty() && !column.nullable()) {
            columns.reasons().add("%s always has a value".formatted(columns.label(column.name())));
        }
    }
}
