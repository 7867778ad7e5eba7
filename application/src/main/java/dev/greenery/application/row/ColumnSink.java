package dev.greenery.application.row;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Takes the values of one row, one call for each column in the order of the columns. */
public interface ColumnSink {
    /** There is no value. */
    void none();

    /** An id. */
    void uuid(UUID value);

    /** A text. */
    void text(String value);

    /** A flag. */
    void flag(boolean value);

    /** A whole number of 32 bits. */
    void integer(int value);

    /** A whole number of 64 bits. */
    void bigint(long value);

    /** A floating-point number. */
    void floating(double value);

    /** An exact decimal number. */
    void decimal(BigDecimal value);

    /** Exact money. */
    void money(long minorUnits);

    /** A point in time. */
    void timestamp(Instant value);

    /** A calendar day. */
    void date(LocalDate value);

    /** A value by its class; null for none. */
    default void object(Object valueOrNull) {
        switch (valueOrNull) {
            case null -> none();
            case UUID value -> uuid(value);
            case String value -> text(value);
            case Boolean value -> flag(value);
            case Integer value -> integer(value);
            case Long value -> bigint(value);
            case Double value -> floating(value);
            case BigDecimal value -> decimal(value);
            case Money value -> money(value.minorUnits());
            case Instant value -> timestamp(value);
            case LocalDate value -> date(value);
            default ->
                    throw new IllegalArgumentException(
                            "No column holds a " + valueOrNull.getClass().getName());
        }
    }

    /** A constant, which the warehouse spells as a text. */
    default void constant(Enum<?> value) {
        text(RecordValues.code(value));
    }
}
