package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;

import org.postgresql.core.BaseStatement;
import org.postgresql.core.QueryExecutor;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Gives rows of any columns to whoever reads them. */
record ResultStream(ResultSet rows) {
    /** Rows that are held at a time; more would take memory and save hardly any time. */
    private static final int FETCH_SIZE = 1_000;

    ResultStream {
        requireNonNull(rows, "rows is null");
    }

    /** What a query finds, not all at once; in a transaction. */
    static ResultStream of(Statement statement, String query) throws SQLException {
        statement.setFetchSize(FETCH_SIZE);
        // Of values in binary form the driver makes other texts than the server does.
        statement
                .unwrap(BaseStatement.class)
                .executeWithFlags(query, QueryExecutor.QUERY_NO_BINARY_TRANSFER);
        return new ResultStream(statement.getResultSet());
    }

    /** Gives all rows, and tells how many there were. */
    long to(ResultReader reader) throws SQLException {
        ResultSetMetaData described = rows.getMetaData();
        List<ResultColumn> columns = new ArrayList<>();
        List<ResultType> types = new ArrayList<>();
        for (int column = 1; column <= described.getColumnCount(); column++) {
            ResultType type = ResultType.named(described.getColumnTypeName(column));
            types.add(type);
            columns.add(new ResultColumn(described.getColumnLabel(column), type.isNumeric()));
        }
        Consumer<ResultRow> consumer = reader.begin(List.copyOf(columns));
        long count = 0;
        while (rows.next()) {
            consumer.accept(row(types));
            count++;
        }
        return count;
    }

    private ResultRow row(List<ResultType> types) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>(types.size());
        for (int column = 1; column <= types.size(); column++) {
            values.add(types.get(column - 1).value(rows, column));
        }
        return new ResultRow(values);
    }
}
