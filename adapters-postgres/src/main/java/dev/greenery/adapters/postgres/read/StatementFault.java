package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WrongStatement;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A fault that came of executing a statement that somebody wrote: its own, or not. */
record StatementFault(SQLException fault) {
    private static final int CLASS = 2;

    /** Connections, collisions, resources, operators and the system; cancelled is among them. */
    private static final Set<String> NOT_ITS_OWN = Set.of("08", "40", "53", "57", "58", "XX");

    private static final String READ_ONLY = "25006";
    private static final String UNDEFINED_PARAMETER = "42P02";

    StatementFault {
        requireNonNull(fault, "fault is null");
    }

    static StatementFault of(SQLException fault) {
        return new StatementFault(fault);
    }

    /** That a statement has a place for a value. */
    static SQLException parameters(RuntimeException cause) {
        return new SQLException(
                "There is no value for a parameter such as $1: write the value itself",
                UNDEFINED_PARAMETER,
                cause);
    }

    /**
     * What is wrong with the statement, if it is the statement's fault.
     *
     * @param text what the statement stands in
     */
    Optional<WrongStatement> refusal(String text, String statement) {
        String state = fault.getSQLState();
        if (state == null || NOT_ITS_OWN.contains(state.substring(0, CLASS))) {
            return Optional.empty();
        }
        Optional<ServerErrorMessage> told =
                Optional.of(fault)
                        .filter(PSQLException.class::isInstance)
                        .map(PSQLException.class::cast)
                        .map(PSQLException::getServerErrorMessage);
        return Optional.of(
                new WrongStatement(
                        told.map(StatementFault::reason).orElse(fault.getMessage()),
                        position(
                                told.map(ServerErrorMessage::getPosition).orElse(0),
                                text,
                                statement)));
    }

    /** Not with the detail: it quotes rows, where nobody asked for their values. */
    private static String reason(ServerErrorMessage told) {
        String hint = told.getHint() == null ? "" : "; " + told.getHint();
        // The server may call it a SELECT whatever is inside.
        String rule = READ_ONLY.equals(told.getSQLState()) ? "Only what reads is run: " : "";
        return rule + told.getMessage() + hint;
    }

    /** The server counts characters from 1, and says 0 where it knows no place. */
    private static OptionalInt position(int told, String text, String statement) {
        if (told == 0) {
            return OptionalInt.empty();
        }
        int before = text.codePointCount(0, Math.max(0, text.indexOf(statement)));
        return OptionalInt.of(before + told - 1);
    }
}
