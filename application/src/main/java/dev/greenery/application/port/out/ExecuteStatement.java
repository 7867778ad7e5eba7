package dev.greenery.application.port.out;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.query.ResultReader;

/** Executes a statement that somebody wrote; it can change nothing, whatever it says. */
public interface ExecuteStatement {
    /**
     * Streams what the statement finds, and tells how many rows were given to the reader.
     *
     * @throws WarehouseException if it cannot be executed for a reason that is not its own
     */
    Outcome<Long, WrongStatement> execute(String statement, ResultReader reader);
}
