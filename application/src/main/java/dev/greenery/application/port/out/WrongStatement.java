package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * A statement is wrong, or more than a question.
 *
 * @param reason what is wrong, for people
 * @param position of what is wrong in the statement, in characters from 0
 */
public record WrongStatement(String reason, OptionalInt position) {
    /** Checks that nothing is missing. */
    public WrongStatement {
        requireNonNull(reason, "reason is null");
        requireNonNull(position, "position is null");
    }
}
