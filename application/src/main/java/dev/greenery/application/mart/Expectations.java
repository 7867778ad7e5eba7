package dev.greenery.application.mart;

import static dev.greenery.application.mart.Severity.ERROR;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DataTest.Condition;
import dev.greenery.application.mart.DataTest.FreshnessTest;
import dev.greenery.application.mart.DataTest.Operand;
import dev.greenery.application.mart.DataTest.ReconciliationTest;
import dev.greenery.application.mart.DataTest.RowTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The data tests of a model.
 *
 * @param tests each with its own name
 * @param <R> the row record
 */
public record Expectations<R extends Record>(List<DataTest<R>> tests) {
    /** Copies the list. */
    public Expectations {
        tests = List.copyOf(tests);
    }

    /** No tests but those of keys and references. */
    public static <R extends Record> Expectations<R> none() {
        return new Expectations<>(List.of());
    }

    /** These tests. */
    @SafeVarargs
    public static <R extends Record> Expectations<R> of(DataTest<R>... tests) {
        return new Expectations<>(Arrays.asList(tests));
    }

    /** The optional column has a value. */
    public static <R extends Record> RowTest<R> notNull(Column<R, ? extends Optional<?>> column) {
        return row("not_null", Operand.OPTIONAL, column, value -> value.isPresent());
    }

    /** The number is zero or more; a missing one passes. */
    public static <R extends Record> RowTest<R> notNegative(Column<R, ?> column) {
        return row("not_negative", Operand.NUMBER, column, value -> signum(value) >= 0);
    }

    /** The number is above zero; a missing one passes. */
    public static <R extends Record> RowTest<R> positive(Column<R, ?> column) {
        return row(
                "positive", Operand.NUMBER, column, value -> isMissing(value) || signum(value) > 0);
    }

    /** Which values a column may have: {@code valuesOf(DimPromo::status).are(ACTIVE, INACTIVE)}. */
    public static <R extends Record, V> Values<R, V> valuesOf(Column<R, V> column) {
        return new Values<>(column.columnName(), row -> Optional.of(column.apply(row)));
    }

    /** Which values a column may have, if it has any. */
    public static <R extends Record, V> Values<R, V> presentValuesOf(
            Column<R, Optional<V>> column) {
        return new Values<>(column.columnName(), column);
    }

    /** The text matches the pattern as a whole; a missing one passes. */
    public static <R extends Record> RowTest<R> matches(Column<R, ?> column, String pattern) {
        String name = column.columnName();
        return new RowTest<>(
                "matches_" + name,
                ERROR,
                List.of(name),
                Operand.TEXT,
                new Condition.Matches<>(column, Pattern.compile(pattern)));
    }

    /** The expression holds for the row; a sample of failing rows shows the columns. */
    @SafeVarargs
    public static <R extends Record> RowTest<R> satisfies(
            String name, Predicate<R> expression, Column<R, ?>... columns) {
        return new RowTest<>(
                name,
                ERROR,
                Arrays.stream(columns).map(Column::columnName).toList(),
                Operand.ANY,
                new Condition.Holds<>(expression));
    }

    /** No two rows have the same values in these columns. */
    @SafeVarargs
    public static <R extends Record> UniqueTest<R> unique(Column<R, ?>... columns) {
        List<String> names = Arrays.stream(columns).map(Column::columnName).toList();
        return new UniqueTest<>("unique_" + String.join("_", names), ERROR, names, Filter.all());
    }

    /** The totals are equal. */
    public static <R extends Record> ReconciliationTest<R> reconciles(
            String name, Total left, Total right) {
        return new ReconciliationTest<>(name, ERROR, left, right);
    }

    /**
     * The newest value is not older than this; a failure is only reported. A value in the future
     * makes nothing fresh, and is a failure, too.
     */
    public static <R extends Record> FreshnessTest<R> freshWithin(
            Duration maximumAge, Column<R, Instant> column) {
        return new FreshnessTest<>(
                "fresh_" + column.columnName(), Severity.WARN, column, maximumAge);
    }

    private static <R extends Record, V> RowTest<R> row(
            String kind, Operand operand, Column<R, V> column, Predicate<V> passes) {
        String name = column.columnName();
        return new RowTest<>(
                kind + "_" + name,
                ERROR,
                List.of(name),
                operand,
                new Condition.Holds<>(row -> passes.test(column.apply(row))));
    }

    private static boolean isMissing(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    private static int signum(Object value) {
        return switch (value) {
            case Integer number -> Integer.signum(number);
            case Long number -> Long.signum(number);
            case Money money -> Long.signum(money.minorUnits());
            case BigDecimal number -> number.signum();
            case Double number -> (int) Math.signum(number);
            case Optional<?> optional -> optional.isPresent() ? signum(optional.get()) : 0;
            default -> throw new IllegalArgumentException("Not a number: " + value.getClass());
        };
    }

    /**
     * A column whose values are to be some of those that its type has. In two steps, because only
     * then does the compiler refuse values of another type.
     *
     * @param column its warehouse name
     * @param value of a row; nothing passes
     * @param <R> the row record
     * @param <V> the type of the values
     */
    public record Values<R extends Record, V>(String column, Function<R, Optional<V>> value) {
        /** Checks that nothing is missing. */
        public Values {
            requireNonNull(column, "column is null");
            requireNonNull(value, "value is null");
        }

        /** The value is one of these. */
        @SafeVarargs
        public final RowTest<R> are(V... accepted) {
            Set<V> values = Set.of(accepted);
            return new RowTest<>(
                    "accepted_values_" + column,
                    ERROR,
                    List.of(column),
                    Operand.ANY,
                    new Condition.Holds<>(
                            row -> value.apply(row).map(values::contains).orElse(true)));
        }
    }
}
