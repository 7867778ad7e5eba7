package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.adapters.graphql.json.MalformedJsonException;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.RowQuery.Position;
import dev.greenery.application.registry.ColumnDefinition;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Cursors of one order: the model, the order and a row's values in its columns. They hold no
 * personal data, because nothing can be ordered by it.
 */
final class Cursors {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final List<ColumnDefinition> columns;
    private final String signature;

    Cursors(TotalOrder order) {
        this.columns = requireNonNull(order, "order is null").columns();
        this.signature =
                order.model().name() + " " + order.orderings().stream().map(Cursors::sign).toList();
    }

    private static String sign(Ordering ordering) {
        return ordering.column() + " " + ordering.direction();
    }

    /** The cursor of a row. */
    String of(DataRow row) {
        List<Object> content = new ArrayList<>();
        content.add(signature);
        columns.forEach(
                column -> content.add(row.value(column.name()).map(Object::toString).orElse(null)));
        return ENCODER.encodeToString(Json.write(content));
    }

    /** The place that a cursor stands for. */
    Answer<Position> position(String cursor) {
        try {
            return Json.read(DECODER.decode(cursor)) instanceof List<?> content
                    ? position(content)
                    : broken();
        } catch (IllegalArgumentException | MalformedJsonException e) {
            return broken();
        }
    }

    private Answer<Position> position(List<?> content) {
        if (content.isEmpty() || !(content.getFirst() instanceof String signed)) {
            return broken();
        }
        if (!signed.equals(signature)) {
            return Answer.badRequest(
                    "The cursor belongs to another query; use cursors only with the model and the"
                            + " orderBy that they came from (here %s)".formatted(signature));
        }
        if (content.size() != columns.size() + 1) {
            return broken();
        }
        return values(content.subList(1, content.size()));
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
                : broken();
    }

    private static <T> Answer<T> broken() {
        return Answer.badRequest(
                "The cursor is broken; use one that a page gave, exactly as it was given");
    }
}
