package dev.greenery.application.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a column holds, and the Java type of its values at the borders of the application. */
public enum ColumnType {
    /** An id. */
    UUID(UUID.class),
    /** A text, or an id that is a text. */
    TEXT(String.class),
    /** True or false. */
    BOOLEAN(Boolean.class),
    /** A whole number of 32 bits. */
    INTEGER(Integer.class),
    /** A whole number of 64 bits. */
    BIGINT(Long.class),
    /** An exact decimal number. */
    DECIMAL(BigDecimal.class),
    /** Exact money, in major units with two decimal places. */
    MONEY(BigDecimal.class),
    /** A floating-point number, of statistics only. */
    DOUBLE(Double.class),
    /** A point in time, to the microsecond. */
    TIMESTAMP(Instant.class),
    /** A calendar day in the business zone. */
    DATE(LocalDate.class);

    private final Class<?> valueType;

    ColumnType(Class<?> valueType) {
        this.valueType = valueType;
    }

    /** The Java type of a value in filters and rows that were read. */
    public Class<?> valueType() {
        return valueType;
    }

    /** Whether values can be added up. */
    public boolean isNumeric() {
        return switch (this) {
            case INTEGER, BIGINT, DECIMAL, MONEY, DOUBLE -> true;
            case UUID, TEXT, BOOLEAN, TIMESTAMP, DATE -> false;
        };
    }
}
