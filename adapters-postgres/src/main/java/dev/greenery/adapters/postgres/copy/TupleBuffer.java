package dev.greenery.adapters.postgres.copy;

import dev.greenery.application.row.ColumnSink;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Rows in the binary form of {@code COPY}: each a count of fields, and every field after its
 * length. A value is written by the call for its type.
 */
public final class TupleBuffer implements ColumnSink {
    private static final int BATCH_BYTES = 1 << 16;
    private static final int INITIAL_BYTES = 1 << 12;

    /** The length of a field that has no value. */
    private static final int NO_VALUE = -1;

    private final CopyBuffer out = new CopyBuffer(INITIAL_BYTES);

    /** Begins a row of so many fields. */
    public void begin(int fields) {
        out.putShort(fields);
    }

    /** How many bytes the rows take. */
    public int size() {
        return out.size();
    }

    /** Whether there is enough to be worth sending. */
    public boolean isFull() {
        return out.size() >= BATCH_BYTES;
    }

    /** Forgets what came after the first so many bytes. */
    public void truncate(int size) {
        out.truncate(size);
    }

    /** Takes the rows of another one, which then has none. */
    public void take(TupleBuffer other) {
        out.putAll(other.out);
        other.truncate(0);
    }

    CopyBuffer bytes() {
        return out;
    }

    @Override
    public void none() {
        out.putInt(NO_VALUE);
    }

    @Override
    public void uuid(UUID value) {
        uuid(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    /** An id, as its two halves. */
    public void uuid(long high, long low) {
        out.putField(high, low);
    }

    @Override
    public void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length);
        out.putBytes(bytes);
    }

    @Override
    public void flag(boolean value) {
        out.putInt(Byte.BYTES);
        out.putByte(value ? 1 : 0);
    }

    @Override
    public void integer(int value) {
        out.putField(value);
    }

    @Override
    public void bigint(long value) {
        out.putField(value);
    }

    @Override
    public void floating(double value) {
        out.putField(Double.doubleToLongBits(value));
    }

    @Override
    public void decimal(BigDecimal value) {
        NumericEncoder.putDecimal(value, out);
    }

    @Override
    public void money(long minorUnits) {
        NumericEncoder.putMoney(minorUnits, out);
    }

    @Override
    public void timestamp(Instant value) {
        timestamp(PostgresEpoch.microsSince1970(value));
    }

    /** A point in time, in microseconds since 1970. */
    public void timestamp(long epochMicros) {
        out.putField(epochMicros - PostgresEpoch.MICROS);
    }

    @Override
    public void date(LocalDate value) {
        integer(Math.toIntExact(value.toEpochDay() - PostgresEpoch.DAYS));
    }
}
