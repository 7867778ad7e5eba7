package dev.greenery.application.mart;

import static dev.greenery.application.mart.Severity.ERROR;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.DataTest.Operand;
import dev.greenery.application.mart.DataTest.RowTest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A column whose values are to be some of those that its type has. In two steps, because only then
 * does the compiler refuse values of another type.
 *
 * @param column its warehouse name
 * @param value of a row; nothing passes
 * @param <R> the row record
 * @param <V> the type of the values
 */
public record AcceptedValues<R extends Record, V>(String column, Function<R, Optional<V>> value) {
    /** Checks that nothing is missing. */
    public AcceptedValues {
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
                row -> value.apply(row).map(values::contains).orElse(true));
    }
}
