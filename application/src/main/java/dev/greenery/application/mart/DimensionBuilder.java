package dev.greenery.application.mart;

import java.util.stream.Stream;

/**
 * Makes rows from the reference catalogue; runs once, after all histories, when the catalogue also
 * has the unknown members that facts refer to.
 *
 * @param <R> the row record
 */
public non-sealed interface DimensionBuilder<R extends Record> extends ModelBuilder<R> {
    /** The rows of the catalogue. */
    Stream<R> build(CatalogueScope catalogue);
}
