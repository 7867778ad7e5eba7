package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.RowQuery.Position;
import dev.greenery.application.registry.ColumnDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cursors of one order: the model, the order and a row's values in its columns. They hold no
 * personal data, because nothing can be ordered by it.
 */
final class Cursors {
    private final List<ColumnDefinition> columns;
    private final SignedCursor cursor;

    Cursors(TotalOrder order) {
        this.columns = requireNonNull(order, "order is null").columns();
        this.cursor =
                new SignedCursor(
                        order.model().name()
                                + " "
                                + order.orderings().stream().map(Cursors::sign).toList());
    }

    private static String sign(Ordering ordering) {
        return ordering.column() + " " + ordering.direction();
    }

    /** The cursor of a row. */
    String of(DataRow row) {
        List<Object> place = new ArrayList<>();
        columns.forEach(
                column -> place.add(row.value(column.name()).map(Object::toString).orElse(null)));
        return cursor.of(place);
    }

    /** The place that a cursor stands for. */
    Answer<Position> position(String text) {
        try {
            return cursor.place(text)
                    .flatMap(
                            place ->
                                    place.size() == columns.size()
                                            ? values(place)
                                            : SignedCursor.broken());
        } catch (IllegalArgumentException e) {
            return SignedCursor.broken();
        }
    }

    private Answer<Position> values(List<?> texts) {
        List<Answer<Optional<Object>>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(columns.get(i), texts.get(i)));
        }
        return Answer.all(values).map(Position::new);
    }

    private static Answer<Optional<Object>> value(ColumnDefinition column, Object text) {
        if (text == null && column.nullable()) {
            return Answer.given(Optional.empty());
        }
        return text instanceof String written
                ? Answer.given(Optional.of(column.type().parse(written)))
                : SignedCursor.broken();
    }
}
