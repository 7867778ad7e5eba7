package dev.greenery.application.port.in;

import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.ReadOutcome;
import dev.greenery.application.query.RowQuery;

import java.util.function.Consumer;

/** Reads rows of a published model. */
public interface ReadRows {
    /** Gives the rows to the consumer one by one, so that memory does not grow with them. */
    ReadOutcome read(RowQuery query, Consumer<DataRow> rows);
}
