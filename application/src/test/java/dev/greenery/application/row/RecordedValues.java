package dev.greenery.application.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the values that a reader hands over, in their order. */
public record RecordedValues(List<Object> values) implements ColumnSink {
    @Override
    public void none() {
        values.add("none");
    }

    @Override
    public void uuid(UUID value) {
        values.add(value);
    }

    @Override
    public void text(String value) {
        values.add(value);
    }

    @Override
    public void flag(boolean value) {
        values.add(value);
    }

    @Override
    public void integer(int value) {
        values.add(value);
    }

    @Override
    public void bigint(long value) {
        values.add(value);
    }

    @Override
    public void floating(double value) {
        values.add(value);
    }

    @Override
    public void decimal(BigDecimal value) {
        values.add(value);
    }

    @Override
    public void money(long minorUnits) {
        values.add("money " + minorUnits);
    }

    @Override
    public void timestamp(Instant value) {
        values.add(value);
    }

    @Override
    public void date(LocalDate value) {
        values.add(value);
    }
}
