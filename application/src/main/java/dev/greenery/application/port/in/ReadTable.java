package dev.greenery.application.port.in;

import dev.greenery.application.query.ResultOutcome;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableQuery;

/** Reads a table that the platform keeps beside the marts. */
public interface ReadTable {
    /** Gives the rows to the reader, sorted by key. */
    ResultOutcome read(TableQuery query, ResultReader reader);
}
