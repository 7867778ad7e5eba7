package dev.greenery.adapters.postgres.facts;

import dev.greenery.application.mart.ColumnSink;
import dev.greenery.application.mart.RowReader;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Encodes the rows of a model as tuples of binary {@code COPY}. */
final class RowEncoder implements ColumnSink {
    /** The length of a field that has no value. */
    private static final int NO_VALUE = -1;

    /** Seconds from 1970 to 2000, which is where PostgreSQL counts from. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    /** Days from 1970 to 2000. */
    private static final int EPOCH_DAYS = 10_957;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final RowReader reader;
    private final int columns;
    private final CopyBuffer out;

    RowEncoder(RowReader reader, int columns, CopyBuffer out) {
        this.reader = reader;
        this.columns = columns;
        this.out = out;
    }

    void encode(Record row) {
        out.putShort(columns);
        reader.read(row, this);
    }

    @Override
    public void none() {
        out.putInt(NO_VALUE);
    }

    @Override
    public void uuid(UUID value) {
        out.putField(value.getMostSignificantBits(), value.getLeastSignificantBits());
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
        out.putField(
                Math.addExact(
                        Math.multiplyExact(
                                value.getEpochSecond() - EPOCH_SECONDS, MICROS_PER_SECOND),
                        value.getNano() / NANOS_PER_MICRO));
    }

    @Override
    public void date(LocalDate value) {
        integer(Math.toIntExact(value.toEpochDay() - EPOCH_DAYS));
    }
}
