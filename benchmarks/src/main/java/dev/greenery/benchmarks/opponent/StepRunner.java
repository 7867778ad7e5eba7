package dev.greenery.benchmarks.opponent;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs steps on one connection. */
record StepRunner(Connection connection) {
    StepRunner {
        requireNonNull(connection, "connection is null");
    }

    StepResult run(Step step) throws SQLException {
        Map<String, Double> seconds = new HashMap<>();
        Map<String, Long> failures = Map.of();
        switch (step.kind()) {
            case MAKE -> make(step, seconds);
            case SCAN -> timed(seconds, "tests", create("UNLOGGED", step));
            case CHECK -> failures = check(step, seconds);
        }
        return new StepResult(step, seconds, failures);
    }

    private static String create(String kind, Step step) {
        return "CREATE %s TABLE %s AS\n%s".formatted(kind, step.table(), step.query());
    }

    /** In a transaction of its own, so that the rows skip the write-ahead log. */
    private void make(Step step, Map<String, Double> seconds) throws SQLException {
        List<String> keys = step.keys();
        connection.setAutoCommit(false);
        if (step.model().isPresent()) {
            timed(seconds, "models", create("", step));
            timed(
                    seconds,
                    "keys",
                    "ALTER TABLE %s ADD PRIMARY KEY (%s)"
                            .formatted(step.table(), String.join(", ", keys)));
        } else {
            timed(seconds, "shared tables", create("UNLOGGED", step));
            // Nobody but the planner sees the table, and a small sample tells it enough.
            timed(seconds, "analyze", "SET LOCAL default_statistics_target = 10");
        }
        timed(seconds, "analyze", "ANALYZE " + step.table());
        timed(seconds, "commit", "COMMIT");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Map<String, Long> check(Step step, Map<String, Double> seconds) throws SQLException {
        long startedAt = System.nanoTime();
        Map<String, Long> failures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(step.query())) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                failures.put(row.getMetaData().getColumnLabel(column), row.getLong(column));
            }
        }
        seconds.put("tests", (System.nanoTime() - startedAt) / 1e9);
        return failures;
    }

    private void timed(Map<String, Double> seconds, String kind, String sql) throws SQLException {
        long startedAt = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        seconds.merge(kind, (System.nanoTime() - startedAt) / 1e9, Double::sum);
    }
}
