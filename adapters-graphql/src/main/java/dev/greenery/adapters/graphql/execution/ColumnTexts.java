package dev.greenery.adapters.graphql.execution;

import dev.greenery.application.row.ColumnType;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Column values that were written with {@code toString}. */
final class ColumnTexts {
    private ColumnTexts() {}

    /**
     * Reads the value back.
     *
     * @throws IllegalArgumentException if the text is no value of this type
     */
    static Object parse(ColumnType type, String text) {
        try {
            return switch (type) {
                case UUID -> UUID.fromString(text);
                case TEXT -> text;
                case BOOLEAN -> parseFlag(text);
                case INTEGER -> Integer.valueOf(text);
                case BIGINT -> Long.valueOf(text);
                case DECIMAL, MONEY -> new BigDecimal(text);
                case DOUBLE -> Double.valueOf(text);
                case TIMESTAMP -> Instant.parse(text);
                case DATE -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("no flag");
        };
    }
}
