package dev.greenery.application.read;

import dev.greenery.application.query.DataRow;
import dev.greenery.domain.identity.UuidOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The order of slices by their values, as the warehouse has it: texts by code point, ids bytewise,
 * absent values last.
 */
record SliceOrder(List<String> columns) implements Comparator<DataRow> {
    SliceOrder {
        columns = List.copyOf(columns);
    }

    @Override
    public int compare(DataRow left, DataRow right) {
        for (String column : columns) {
            int order = compare(left.value(column), right.value(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Optional<Object> left, Optional<Object> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return compareValues(left.get(), right.get());
    }

    @SuppressWarnings("unchecked") // both are of the column's type, all of which have an order
    private static int compareValues(Object left, Object right) {
        return switch (left) {
            case UUID id -> UuidOrder.UNSIGNED.compare(id, (UUID) right);
            case String text -> compareTexts(text, (String) right);
            default -> ((Comparable<Object>) left).compareTo(right);
        };
    }

    /** {@link String#compareTo} puts what lies beyond the basic plane before its last part. */
    private static int compareTexts(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length()) {
            int leftPoint = left.codePointAt(i);
            int rightPoint = right.codePointAt(i);
            if (leftPoint != rightPoint) {
                return Integer.compare(leftPoint, rightPoint);
            }
            i += Character.charCount(leftPoint);
        }
        return Integer.compare(left.length(), right.length());
    }
}
