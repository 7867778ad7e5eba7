package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.ColumnReader;
import dev.greenery.application.mart.ColumnType;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Encodes one column of a row as a field of binary {@code COPY}. */
@FunctionalInterface
interface ColumnEncoder {
    /** The length of a field that has no value. */
    int NULL_LENGTH = -1;

    /** Appends the field. */
    void encode(Record row, CopyBuffer out);

    /** The encoder of a column. */
    static ColumnEncoder of(ColumnDefinition column) {
        return switch (column.reader()) {
            case ColumnReader.OfLong whole -> ofLong(column.type(), whole.read());
            case ColumnReader.OfDouble floating ->
                    (row, out) -> putDouble(floating.read().applyAsDouble(row), out);
            case ColumnReader.OfObject object -> {
                ValueEncoder values = ValueEncoder.of(column.type());
                yield (row, out) -> {
                    Object value = object.read().apply(row);
                    if (value == null) {
                        out.putInt(NULL_LENGTH);
                    } else {
                        values.encode(value, out);
                    }
                };
            }
        };
    }

    private static ColumnEncoder ofLong(ColumnType type, ToLongFunction<Record> read) {
        return switch (type) {
            case INTEGER -> (row, out) -> putInteger((int) read.applyAsLong(row), out);
            case BIGINT -> (row, out) -> putBigint(read.applyAsLong(row), out);
            case BOOLEAN -> (row, out) -> putBoolean(read.applyAsLong(row) != 0, out);
            case MONEY -> (row, out) -> NumericEncoder.putMoney(read.applyAsLong(row), out);
            case UUID, TEXT, DECIMAL, DOUBLE, TIMESTAMP, DATE ->
                    throw new IllegalArgumentException(type + " is no whole number");
        };
    }

    private static void putInteger(int value, CopyBuffer out) {
        out.putInt(Integer.BYTES);
        out.putInt(value);
    }

    private static void putBigint(long value, CopyBuffer out) {
        out.putInt(Long.BYTES);
        out.putLong(value);
    }

    private static void putBoolean(boolean value, CopyBuffer out) {
        out.putInt(Byte.BYTES);
        out.putByte(value ? 1 : 0);
    }

    private static void putDouble(double value, CopyBuffer out) {
        out.putInt(Double.BYTES);
        out.putLong(Double.doubleToLongBits(value));
    }

    /** Encodes a value that is there. */
    @FunctionalInterface
    interface ValueEncoder {
        /** Microseconds from 1970 to 2000, which is where PostgreSQL counts from. */
        long EPOCH_MICROS = 946_684_800_000_000L;

        /** Days from 1970 to 2000. */
        int EPOCH_DAYS = 10_957;

        /** Appends the field. */
        void encode(Object value, CopyBuffer out);

        /** The encoder of a type. */
        static ValueEncoder of(ColumnType type) {
            return switch (type) {
                case UUID -> (value, out) -> putUuid((UUID) value, out);
                case TEXT -> (value, out) -> putText((String) value, out);
                case BOOLEAN -> (value, out) -> putBoolean((Boolean) value, out);
                case INTEGER -> (value, out) -> putInteger((Integer) value, out);
                case BIGINT -> (value, out) -> putBigint((Long) value, out);
                case DOUBLE -> (value, out) -> putDouble((Double) value, out);
                case DECIMAL -> (value, out) -> NumericEncoder.putDecimal((BigDecimal) value, out);
                case MONEY ->
                        (value, out) -> NumericEncoder.putMoney(((Money) value).minorUnits(), out);
                case TIMESTAMP -> (value, out) -> putTimestamp((Instant) value, out);
                case DATE -> (value, out) -> putDate((LocalDate) value, out);
            };
        }

        private static void putUuid(UUID value, CopyBuffer out) {
            out.putInt(2 * Long.BYTES);
            out.putLong(value.getMostSignificantBits());
            out.putLong(value.getLeastSignificantBits());
        }

        private static void putText(String value, CopyBuffer out) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.putInt(bytes.length);
            out.putBytes(bytes);
        }

        private static void putTimestamp(Instant value, CopyBuffer out) {
            putBigint(ChronoUnit.MICROS.between(Instant.EPOCH, value) - EPOCH_MICROS, out);
        }

        private static void putDate(LocalDate value, CopyBuffer out) {
            putInteger(Math.toIntExact(value.toEpochDay() - EPOCH_DAYS), out);
        }
    }
}
