package dev.greenery.application.outcome;

import static java.util.Objects.requireNonNull;

/**
 * What became of a question: a value, or the refusal to give one.
 *
 * @param <T> the value
 * @param <R> what may be refused, and why
 */
public sealed interface Outcome<T, R> {
    /** There is a value. */
    record Succeeded<T, R>(T value) implements Outcome<T, R> {
        /** Checks that there is a value. */
        public Succeeded {
            requireNonNull(value, "value is null");
        }
    }

    /** There is none. */
    record Refused<T, R>(R refusal) implements Outcome<T, R> {
        /** Checks that there is a refusal. */
        public Refused {
            requireNonNull(refusal, "refusal is null");
        }
    }

    /** A value. */
    static <T, R> Outcome<T, R> succeeded(T value) {
        return new Succeeded<>(value);
    }

    /** A refusal. */
    static <T, R> Outcome<T, R> refused(R refusal) {
        return new Refused<>(refusal);
    }
}
