package dev.greenery.application.port.in;

import dev.greenery.application.query.ResultOutcome;
import dev.greenery.application.query.ResultReader;

/** Runs a statement of the user's own, which only reads. */
public interface RunStatement {
    /** Gives what one SQL statement finds to the reader; nothing is masked. */
    ResultOutcome run(String statement, ResultReader reader);
}
