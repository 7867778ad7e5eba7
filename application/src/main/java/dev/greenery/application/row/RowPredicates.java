package dev.greenery.application.row;

import dev.greenery.application.mart.DataTest.Condition;

import java.util.Optional;
import java.util.function.Predicate;

/** Conditions of row tests as code that is run for every row. */
public final class RowPredicates {
    private RowPredicates() {}

    /** Whether a row passes. */
    public static <R extends Record> Predicate<R> of(Condition<R> condition) {
        return switch (condition) {
            case Condition.Holds<R> holds -> holds.predicate();
            case Condition.Matches<R> matches -> row -> matches(matches, row);
            case Condition.Among<R> among -> {
                Predicate<R> asked = among.asked();
                Predicate<R> passes = of(among.condition());
                yield row -> !asked.test(row) || passes.test(row);
            }
        };
    }

    private static <R extends Record> boolean matches(Condition.Matches<R> condition, R row) {
        Object value = condition.column().apply(row);
        Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return content == null
                || condition.pattern().matcher(RecordValues.plainText(content)).matches();
    }
}
