package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a table that has never held a row: without its indexes, which are built afterwards. Keeping
 * three of them in step with a million rows takes four times as long.
 */
final class FirstLoad {
    /** Without pages there are no rows, for no transaction however old. */
    private static final String IS_POSSIBLE =
            """
            SELECT pg_relation_size(t) = 0
                AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid = t)
            FROM CAST(? AS regclass) t
            """;

    private static final String INDEXES =
            """
            SELECT
                CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                    ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname)
                END AS drop_it,
                CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                    ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                        i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                END AS make_it
            FROM pg_index i
            LEFT JOIN pg_constraint c
                ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
                AND c.contype IN ('p', 'u', 'x')
            WHERE i.indrelid = CAST(? AS regclass)
            ORDER BY i.indexrelid
            """;

    private final Connection connection;
    private final String table;

    private record Index(String drop, String make) {}

    FirstLoad(Connection connection, Sql sql) {
        this.connection = requireNonNull(connection, "connection is null");
        this.table = requireNonNull(sql, "sql is null").target();
    }

    boolean isPossible() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_POSSIBLE)) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Runs the insert, and says how many rows it inserted. */
    long run(String insert) throws SQLException {
        List<Index> indexes = indexes();
        try (Statement statement = connection.createStatement()) {
            // A file of this transaction's own: where the server is set up so, it skips the log.
            statement.execute("TRUNCATE " + table);
            for (Index index : indexes) {
                statement.execute(index.drop());
            }
            long inserted = statement.executeLargeUpdate(insert);
            for (Index index : indexes) {
                statement.execute(index.make());
            }
            statement.execute("ANALYZE " + table);
            return inserted;
        }
    }

    private List<Index> indexes() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(INDEXES)) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                List<Index> indexes = new ArrayList<>();
                while (found.next()) {
                    indexes.add(new Index(found.getString("drop_it"), found.getString("make_it")));
                }
                return indexes;
            }
        }
    }
}
