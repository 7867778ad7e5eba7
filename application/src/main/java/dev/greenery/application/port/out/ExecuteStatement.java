package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.ResultReader;

import java.util.OptionalInt;

/** Executes a statement that somebody wrote; it can change nothing, whatever it says. */
public interface ExecuteStatement {
    /**
     * Streams what the statement finds.
     *
     * @throws WarehouseException if it cannot be executed for a reason that is not its own
     */
    Execution execute(String statement, ResultReader reader);

    /** How it ended. */
    sealed interface Execution {
        /** All rows were given to the reader. */
        record Completed(long rows) implements Execution {}

        /**
         * The statement is wrong, or more than a question.
         *
         * @param reason what is wrong, for people
         * @param position of what is wrong in the statement, in characters from 0
         */
        record Refused(String reason, OptionalInt position) implements Execution {
            /** Checks that nothing is missing. */
            public Refused {
                requireNonNull(reason, "reason is null");
                requireNonNull(position, "position is null");
            }
        }
    }
}
