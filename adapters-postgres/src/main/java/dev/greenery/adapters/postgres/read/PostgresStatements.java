package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.ReaderConnections;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.WrongStatement;
import dev.greenery.application.query.ResultReader;

import jakarta.inject.Singleton;

import org.postgresql.core.BaseStatement;
import org.postgresql.core.QueryExecutor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;

/**
 * Executes a statement on a connection of its own, in a transaction that is read only and that
 * nothing commits. What returns no rows is refused before it is executed: what it would do may be
 * outside of any transaction, as the program is that {@code COPY ... TO PROGRAM} starts.
 */
@Singleton
final class PostgresStatements implements ExecuteStatement {
    /** A transaction that has a snapshot cannot be made read-write any more. */
    private static final String TAKE_SNAPSHOT = "SELECT";

    private final Warehouse warehouse;
    private final ReaderConnections readers;

    PostgresStatements(Warehouse warehouse, ReaderConnections readers) {
        this.warehouse = requireNonNull(warehouse, "warehouse is null");
        this.readers = requireNonNull(readers, "readers is null");
    }

    @Override
    public Outcome<Long, WrongStatement> execute(String text, ResultReader reader) {
        try {
            List<String> statements = StatementTexts.in(text);
            return switch (statements.size()) {
                case 0 -> refused("There is no statement");
                case 1 -> execute(text, statements.getFirst(), reader);
                default ->
                        refused(
                                "These are %d statements; one at a time can be run"
                                        .formatted(statements.size()));
            };
        } catch (SQLException e) {
            throw WarehouseFault.of("run the statement", e);
        }
    }

    private Outcome<Long, WrongStatement> execute(
            String text, String statement, ResultReader reader) throws SQLException {
        try (Connection connection = readers.openReader();
                Statement session = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            session.execute(SnapshotStart.gate(warehouse.schemas()) + ";" + TAKE_SNAPSHOT);
            return execute(session, text, statement, reader);
        }
    }

    private static Outcome<Long, WrongStatement> execute(
            Statement session, String text, String statement, ResultReader reader)
            throws SQLException {
        try {
            session.setEscapeProcessing(false);
            if (!returnsRows(session, statement)) {
                return refused(
                        "The statement returns no rows, and only those that do are run: SELECT,"
                                + " VALUES, TABLE, WITH, SHOW, EXPLAIN");
            }
            return Outcome.succeeded(ResultStream.of(session, statement).to(reader));
        } catch (SQLException e) {
            return Outcome.refused(
                    StatementFault.of(e).refusal(text, statement).orElseThrow(() -> e));
        }
    }

    /** Asks the server what the statement would return, without executing it. */
    private static boolean returnsRows(Statement session, String statement) throws SQLException {
        try {
            return session.unwrap(BaseStatement.class)
                    .executeWithFlags(
                            statement,
                            QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_DESCRIBE_ONLY);
        } catch (IndexOutOfBoundsException e) {
            // The driver counts parameters by itself, and stumbles over those that the server sees.
            throw StatementFault.parameters(e);
        }
    }

    private static Outcome<Long, WrongStatement> refused(String reason) {
        return Outcome.refused(new WrongStatement(reason, OptionalInt.empty()));
    }
}
