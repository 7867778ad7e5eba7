package dev.greenery.application.mart.metric;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Filter;

import java.util.Optional;

/**
 * A figure over one model's rows.
 *
 * @param kind what is done with the rows
 * @param model the row record
 * @param column the warehouse name of the column; empty for {@link Kind#COUNT}
 * @param where which rows count
 * @param <R> the row record
 */
public record Aggregate<R extends Record>(
        Kind kind, Class<R> model, Optional<String> column, Filter<R> where) {
    /** Checks that nothing is missing. */
    public Aggregate {
        requireNonNull(kind, "kind is null");
        requireNonNull(model, "model is null");
        requireNonNull(column, "column is null");
        requireNonNull(where, "where is null");
    }

    /** What is done with the rows. */
    public enum Kind {
        /** How many rows. */
        COUNT,
        /** How many different values of the column. */
        COUNT_DISTINCT,
        /** The sum of the column. */
        SUM,
        /** The least value of the column. */
        MIN,
        /** The greatest value of the column. */
        MAX
    }

    /** How many rows. */
    public static <R extends Record> Aggregate<R> count(Class<R> model) {
        return new Aggregate<>(Kind.COUNT, model, Optional.empty(), Filter.all());
    }

    /** How many different values. */
    public static <R extends Record> Aggregate<R> countDistinct(
            Class<R> model, Column<R, ?> column) {
        return of(Kind.COUNT_DISTINCT, model, column);
    }

    /** The sum of a numeric column. */
    public static <R extends Record> Aggregate<R> sum(Class<R> model, Column<R, ?> column) {
        return of(Kind.SUM, model, column);
    }

    /** The same figure over the rows that the filter holds for. */
    public Aggregate<R> where(Filter<R> filter) {
        return new Aggregate<>(kind, model, column, where.and(filter));
    }

    private static <R extends Record> Aggregate<R> of(
            Kind kind, Class<R> model, Column<R, ?> column) {
        return new Aggregate<>(kind, model, Optional.of(column.columnName()), Filter.all());
    }
}
