package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.query.ResultReader;

/** Runs a statement of the user's own, which only reads. */
public interface RunStatement {
    /** Gives what one SQL statement finds to the reader; nothing is masked. */
    Outcome<Long, WrongQuestion> run(String statement, ResultReader reader);
}
