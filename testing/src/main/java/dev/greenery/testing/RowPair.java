package dev.greenery.testing;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.testing.Ids;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A row that is not as expected: one that differs, or one that only one side has. */
record RowPair(Optional<List<Object>> expected, Optional<List<Object>> actual) {
    RowPair {
        requireNonNull(expected, "expected is null");
        requireNonNull(actual, "actual is null");
    }

    String what() {
        if (expected.isEmpty()) {
            return "unexpected";
        }
        return actual.isEmpty() ? "missing" : "differs";
    }

    boolean differs(int column) {
        return expected.isEmpty()
                || actual.isEmpty()
                || !Objects.equals(expected.get().get(column), actual.get().get(column));
    }

    /** What it is, and these columns of it. */
    Object[] cells(List<Integer> columns) {
        return Stream.concat(Stream.of(what()), columns.stream().map(this::cell)).toArray();
    }

    private String cell(int column) {
        Object value = expected.or(() -> actual).orElseThrow().get(column);
        return differs(column) && expected.isPresent() && actual.isPresent()
                ? change(value, actual.get().get(column))
                : text(value);
    }

    /** Values that look the same are of unlike types. */
    private static String change(Object from, Object to) {
        return text(from).equals(text(to))
                ? typed(from) + " -> " + typed(to)
                : text(from) + " -> " + text(to);
    }

    private static String typed(Object value) {
        return "%s (%s)"
                .formatted(text(value), value == null ? "" : value.getClass().getSimpleName());
    }

    private static String text(Object value) {
        String text = value instanceof Optional ? "(none)" : String.valueOf(value);
        return Ids.nameOf(text).orElse(text);
    }
}
