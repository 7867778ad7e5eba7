package dev.greenery.bootstrap.soak;

import static java.util.Objects.requireNonNull;

import dev.greenery.bootstrap.soak.Answer.Count;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Asks the server as an SQL tool does. The part of a published table that a row is in tells the run
 * that wrote it. Whoever has to wait for a lock for longer than a second fails.
 */
final class SqlWay implements Way {
    private static final Pattern PART = Pattern.compile("__r(\\d+)\\.");

    private final String name;
    private final Connection connection;
    private final List<String> queries;

    private SqlWay(String name, Connection connection, List<String> queries) {
        this.name = requireNonNull(name, "name is null");
        this.connection = requireNonNull(connection, "connection is null");
        this.queries = List.copyOf(queries);
    }

    /** Joins tables of all marts, in one statement. */
    static SqlWay join(Connection connection) throws SQLException {
        return impatient("SQL join", connection, List.of(SharedTable.joined()));
    }

    /** Counts tables, then looks through views on them, then joins: all in one transaction. */
    static SqlWay transaction(Connection connection) throws SQLException {
        return impatient(
                "SQL transaction",
                connection,
                List.of(
                        SharedTable.counted(SharedTable::counting),
                        SharedTable.counted(SharedTable::countingByView),
                        SharedTable.joined()));
    }

    private static SqlWay impatient(String name, Connection connection, List<String> queries)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1s'");
        }
        connection.setAutoCommit(false);
        return new SqlWay(name, connection, queries);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer read() throws SQLException {
        Set<Integer> runs = new HashSet<>();
        Set<Count> counts = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet found = statement.executeQuery(query)) {
                    while (found.next()) {
                        PART.matcher(found.getString("parts"))
                                .results()
                                .map(SqlWay::run)
                                .forEach(runs::add);
                        counts.add(new Count(found.getString("name"), found.getLong("rows")));
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        return new Answer(runs, counts);
    }

    private static int run(MatchResult part) {
        return Integer.parseInt(part.group(1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
