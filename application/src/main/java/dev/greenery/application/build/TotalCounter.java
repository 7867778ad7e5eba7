package dev.greenery.application.build;

import dev.greenery.application.mart.Total;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;

/** Tallies one total of a model on one thread. */
final class TotalCounter<R extends Record> {
    private final Total.OfModel<R> total;
    private long rows;
    private long minorUnits;
    private BigDecimal decimals = BigDecimal.ZERO;

    TotalCounter(Total.OfModel<R> total) {
        this.total = total;
    }

    void add(R row) {
        if (total.where().test(row)) {
            if (total.sum().isEmpty()) {
                rows++;
            } else {
                add(total.sum().get().apply(row));
            }
        }
    }

    private void add(Object value) {
        switch (value) {
            case Integer number -> rows = Math.addExact(rows, number);
            case Long number -> rows = Math.addExact(rows, number);
            case Money money -> minorUnits = Math.addExact(minorUnits, money.minorUnits());
            case BigDecimal number -> decimals = decimals.add(number);
            case Optional<?> optional -> optional.ifPresent(this::add);
            default ->
                    throw new IllegalArgumentException(
                            "%s cannot be summed".formatted(total.label()));
        }
    }

    void addAll(TotalCounter<R> other) {
        rows = Math.addExact(rows, other.rows);
        minorUnits = Math.addExact(minorUnits, other.minorUnits);
        decimals = decimals.add(other.decimals);
    }

    Total.OfModel<R> total() {
        return total;
    }

    BigDecimal value() {
        return decimals.add(BigDecimal.valueOf(rows)).add(new Money(minorUnits).toDecimal());
    }
}
