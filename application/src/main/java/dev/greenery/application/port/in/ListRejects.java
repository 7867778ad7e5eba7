package dev.greenery.application.port.in;

import dev.greenery.application.query.ResultReader;
import dev.greenery.application.raw.RejectQuery;

/** Lists the rows that could not be loaded. */
public interface ListRejects {
    /**
     * Gives them to the reader by file and reason, those that are most first, with the first row as
     * an example.
     *
     * @return how many rejected rows there are
     */
    long list(RejectQuery query, ResultReader reader);
}
