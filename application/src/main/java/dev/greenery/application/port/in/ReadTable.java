package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.TableQuery;

/** Reads a table that the platform keeps beside the marts. */
public interface ReadTable {
    /** Gives the rows to the reader, sorted by key. */
    Outcome<Long, WrongQuestion> read(TableQuery query, ResultReader reader);
}
