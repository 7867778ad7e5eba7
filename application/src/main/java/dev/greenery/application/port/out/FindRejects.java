package dev.greenery.application.port.out;

import dev.greenery.application.query.ResultReader;
import dev.greenery.application.raw.RejectQuery;

/** Finds the rows that could not be loaded. */
public interface FindRejects {
    /**
     * Gives them to the reader by file and reason, those that are most first.
     *
     * @return how many rejected rows there are
     */
    long find(RejectQuery query, ResultReader reader);
}
