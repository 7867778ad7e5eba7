package dev.greenery.application.mart;

import java.util.stream.Stream;

/**
 * Makes rows from the history of one user; runs once per history.
 *
 * @param <R> the row record
 */
public non-sealed interface UserModelBuilder<R extends Record> extends ModelBuilder<R> {
    /** The rows of one user. */
    Stream<R> build(UserScope user);
}
