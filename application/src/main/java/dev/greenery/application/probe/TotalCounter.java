package dev.greenery.application.probe;

import dev.greenery.application.mart.Total;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnReader;
import dev.greenery.application.row.ColumnType;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tallies one total of a model on one thread; whole numbers and money without any object. */
final class TotalCounter<R extends Record> implements Tally.OfBatches<R> {
    private final Total.OfModel<R> total;
    private final boolean everyRow;
    private final boolean money;
    private final Consumer<R> tally;
    private long whole;
    private BigInteger carried = BigInteger.ZERO;
    private BigDecimal decimals = BigDecimal.ZERO;

    TotalCounter(ModelDefinition<R> model, Total.OfModel<R> total) {
        this.total = total;
        this.everyRow = total.isOfEveryRow();
        Optional<ColumnDefinition> column =
                total.sum().map(sum -> model.column(sum.columnName()).orElseThrow());
        this.money = column.filter(c -> c.type() == ColumnType.MONEY).isPresent();
        this.tally = column.map(this::sumOf).orElse(row -> addWhole(1));
    }

    private Consumer<R> sumOf(ColumnDefinition column) {
        if (!column.type().isNumeric()) {
            throw new IllegalArgumentException("%s cannot be summed".formatted(total.label()));
        }
        return column.reader() instanceof ColumnReader.OfLong(var read, var _)
                ? row -> addWhole(read.applyAsLong(row))
                : row -> add(column.reader().valueOrNull(row));
    }

    @Override
    public void see(List<R> rows) {
        if (everyRow && total.sum().isEmpty()) {
            addWhole(rows.size());
            return;
        }
        for (R row : rows) {
            if (everyRow || total.where().test(row)) {
                tally.accept(row);
            }
        }
    }

    private void add(Object valueOrNull) {
        switch (valueOrNull) {
            case null -> {
                // A missing number adds nothing.
            }
            case Integer number -> addWhole(number);
            case Long number -> addWhole(number);
            case Money amount -> addWhole(amount.minorUnits());
            case BigDecimal number -> decimals = decimals.add(number);
            default ->
                    throw new IllegalArgumentException(
                            "%s cannot be summed".formatted(total.label()));
        }
    }

    private void addWhole(long more) {
        try {
            whole = Math.addExact(whole, more);
        } catch (ArithmeticException e) {
            carried = carried.add(BigInteger.valueOf(more));
        }
    }

    BigDecimal value() {
        BigInteger wholes = carried.add(BigInteger.valueOf(whole));
        return decimals.add(new BigDecimal(wholes, money ? Money.SCALE : 0));
    }
}
