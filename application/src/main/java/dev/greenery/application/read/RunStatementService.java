package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.RunStatement;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.WrongStatement;
import dev.greenery.application.query.ResultReader;

import java.util.List;
import java.util.OptionalInt;

/** Runs statements, and says where in its text a wrong one is wrong. */
public record RunStatementService(ExecuteStatement statements) implements RunStatement {
    /** Checks that nothing is missing. */
    public RunStatementService {
        requireNonNull(statements, "statements is null");
    }

    @Override
    public Outcome<Long, WrongQuestion> run(String statement, ResultReader reader) {
        return switch (statements.execute(statement, reader)) {
            case Outcome.Succeeded(Long rows) -> Outcome.succeeded(rows);
            case Outcome.Refused(WrongStatement(String reason, OptionalInt position)) ->
                    Outcome.refused(
                            new WrongQuestion(
                                    List.of(
                                            position.isPresent()
                                                    ? reason + place(statement, position.getAsInt())
                                                    : reason)));
        };
    }

    private static String place(String statement, int position) {
        int index = statement.offsetByCodePoints(0, position);
        int lineStart = statement.lastIndexOf('\n', index - 1) + 1;
        long line = statement.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
        int column = statement.codePointCount(lineStart, index) + 1;
        return " (line %d, column %d)".formatted(line, column);
    }
}
