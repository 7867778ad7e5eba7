package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;

import java.util.function.Consumer;

/** Reads rows of a published model. */
public interface ReadRows {
    /** Gives the rows to the consumer one by one, so that memory does not grow with them. */
    Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows);
}
