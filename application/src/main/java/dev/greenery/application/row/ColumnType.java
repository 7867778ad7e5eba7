package dev.greenery.application.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** What a column holds, and the Java type of its values at the borders of the application. */
public enum ColumnType {
    /** An id. */
    UUID(java.util.UUID.class, Kind.ID, java.util.UUID::fromString),
    /** A text, or an id that is a text. */
    TEXT(String.class, Kind.WORD, text -> text),
    /** True or false. */
    BOOLEAN(Boolean.class, Kind.WORD, ColumnType::flag),
    /** A whole number of 32 bits. */
    INTEGER(Integer.class, Kind.NUMBER, Integer::valueOf),
    /** A whole number of 64 bits. */
    BIGINT(Long.class, Kind.NUMBER, Long::valueOf),
    /** An exact decimal number. */
    DECIMAL(BigDecimal.class, Kind.NUMBER, BigDecimal::new),
    /** Exact money, in major units with two decimal places. */
    MONEY(BigDecimal.class, Kind.NUMBER, BigDecimal::new),
    /** A floating-point number, of statistics only. */
    DOUBLE(Double.class, Kind.NUMBER, Double::valueOf),
    /** A point in time, to the microsecond. */
    TIMESTAMP(Instant.class, Kind.MOMENT, Instant::parse),
    /** A calendar day in the business zone. */
    DATE(LocalDate.class, Kind.DAY, LocalDate::parse);

    /** What all questions of use are answered by. */
    private enum Kind {
        ID,
        WORD,
        NUMBER,
        MOMENT,
        DAY
    }

    private final Class<?> valueType;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final Function<String, Object> reader;

    ColumnType(Class<?> valueType, Kind kind, Function<String, Object> reader) {
        this.valueType = valueType;
        this.kind = kind;
        this.reader = reader;
    }

    /** The Java type of a value in filters and rows that were read. */
    public Class<?> valueType() {
        return valueType;
    }

    /** Whether values can be added up. */
    public boolean isNumeric() {
        return kind == Kind.NUMBER;
    }

    /** Whether values are more or less. Texts are not: their order depends on a language. */
    public boolean isAmount() {
        return switch (kind) {
            case NUMBER, MOMENT, DAY -> true;
            case ID, WORD -> false;
        };
    }

    /**
     * Whether values tell groups of rows apart by themselves; an id does when it is a reference.
     */
    public boolean isGroup() {
        return switch (kind) {
            case WORD, DAY -> true;
            case ID, NUMBER, MOMENT -> false;
        };
    }

    /**
     * The value that a text stands for which was written with {@code toString}.
     *
     * @throws IllegalArgumentException if the text is no value of this type
     */
    public Object parse(String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("no flag");
        };
    }
}
