package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * How a row of one model contributes to a rollup, measure by measure. What is not named is zero, or
 * missing. A key column that is not named is the input's column of the same name.
 *
 * @param from the row record of the input
 * @param keys by warehouse name of the rollup's key column
 * @param measures those that the input grows
 * @param where which rows contribute
 * @param <I> the input
 * @param <R> the rollup
 */
public record Contribution<I extends Record, R extends Record>(
        Class<I> from,
        Map<String, Function<? super I, ?>> keys,
        List<Measure<I>> measures,
        Predicate<I> where) {
    /** Copies the collections. */
    public Contribution {
        requireNonNull(from, "from is null");
        keys = Map.copyOf(keys);
        measures = List.copyOf(measures);
        requireNonNull(where, "where is null");
    }

    /** Rows of the input, which contribute nothing yet but their keys. */
    public static <I extends Record, R extends Record> Contribution<I, R> of(
            Class<I> input, Class<R> rollup) {
        requireNonNull(rollup, "rollup is null");
        return new Contribution<>(input, Map.of(), List.of(), row -> true);
    }

    /** The key column has this value. */
    public <V> Contribution<I, R> key(Column<R, V> column, Function<? super I, ? extends V> value) {
        Map<String, Function<? super I, ?>> all = new HashMap<>(keys);
        all.put(column.columnName(), value);
        return new Contribution<>(from, all, measures, where);
    }

    /** Each row counts as one. */
    public Contribution<I, R> count(Column<R, ? extends Number> column) {
        return sum(column, row -> 1);
    }

    /** Each row that the condition holds for counts as one. */
    public Contribution<I, R> countIf(Column<R, ? extends Number> column, Predicate<I> condition) {
        return sum(column, row -> condition.test(row) ? 1 : 0);
    }

    /** The whole numbers add up. */
    public Contribution<I, R> sum(
            Column<R, ? extends Number> column, ToLongFunction<? super I> value) {
        return and(new Measure.Whole<>(column.columnName(), Merge.SUM, value));
    }

    /** The amounts add up. */
    public Contribution<I, R> sumMoney(Column<R, Money> column, Function<? super I, Money> value) {
        return and(
                new Measure.Whole<>(
                        column.columnName(), Merge.SUM, row -> value.apply(row).minorUnits()));
    }

    /** The decimal numbers add up. */
    public Contribution<I, R> sumDecimals(
            Column<R, BigDecimal> column, Function<? super I, BigDecimal> value) {
        return and(new Measure.Exact<>(column.columnName(), Merge.SUM, value));
    }

    /** The least value is kept. */
    public <V> Contribution<I, R> min(Column<R, V> column, Function<? super I, ? extends V> value) {
        return and(new Measure.Exact<>(column.columnName(), Merge.MIN, value));
    }

    /** The greatest value is kept. */
    public <V> Contribution<I, R> max(Column<R, V> column, Function<? super I, ? extends V> value) {
        return and(new Measure.Exact<>(column.columnName(), Merge.MAX, value));
    }

    /** Only the rows that the condition holds for contribute. */
    public Contribution<I, R> where(Predicate<I> condition) {
        return new Contribution<>(from, keys, measures, where.and(condition));
    }

    private Contribution<I, R> and(Measure<I> measure) {
        List<Measure<I>> all = new ArrayList<>(measures);
        all.add(measure);
        return new Contribution<>(from, keys, all, where);
    }

    /** How values of one measure are merged. */
    public enum Merge {
        /** They add up. */
        SUM,
        /** The least is kept. */
        MIN,
        /** The greatest is kept. */
        MAX
    }

    /**
     * What a row of an input adds to one measure of a rollup.
     *
     * @param <I> the input
     */
    public sealed interface Measure<I extends Record> {
        /** The measure's warehouse name. */
        String column();

        /** How the values are merged; the component must say the same. */
        Merge merge();

        /** A whole number, or minor units of money. */
        record Whole<I extends Record>(String column, Merge merge, ToLongFunction<? super I> value)
                implements Measure<I> {
            /** Checks that nothing is missing. */
            public Whole {
                requireNonNull(column, "column is null");
                requireNonNull(merge, "merge is null");
                requireNonNull(value, "value is null");
            }
        }

        /** Any other value; an empty {@code Optional} gives way to every other. */
        record Exact<I extends Record>(String column, Merge merge, Function<? super I, ?> value)
                implements Measure<I> {
            /** Checks that nothing is missing. */
            public Exact {
                requireNonNull(column, "column is null");
                requireNonNull(merge, "merge is null");
                requireNonNull(value, "value is null");
            }
        }
    }
}
