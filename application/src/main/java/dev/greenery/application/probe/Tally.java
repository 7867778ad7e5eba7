package dev.greenery.application.probe;

import java.util.List;

/**
 * What a probe notes of one model's rows on one thread.
 *
 * @param <R> the row record
 */
public sealed interface Tally<R extends Record> permits Tally.OfBatches, ReferenceTrail {
    /** Notes that need nothing but the rows, and so can wait until there are many. */
    non-sealed interface OfBatches<R extends Record> extends Tally<R> {
        /** Sees the next rows. */
        void see(List<R> rows);
    }
}
