package dev.greenery.benchmarks.opponent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs steps on one connection. */
record StepRunner(Connection connection) {
    private static final double NANOS = 1e9;

    static StepRunner on(Connection connection, Tuning tuning, Duration timeLimit)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : tuning.settings()) {
                statement.execute(setting);
            }
            statement.execute("SET statement_timeout = " + timeLimit.toMillis());
        }
        return new StepRunner(connection);
    }

    StepResult run(Step step) throws SQLException {
        return switch (step) {
            case Step.Make make -> make(make);
            case Step.Scan scan -> scan(scan);
            case Step.Check check -> check(check);
        };
    }

    /** In a transaction of its own, so that the rows skip the write-ahead log. */
    private StepResult make(Step.Make make) throws SQLException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        connection.setAutoCommit(false);
        String kind = make.model().isPresent() ? "models" : "shared tables";
        timed(
                seconds,
                kind,
                "CREATE %s TABLE %s AS\n%s"
                        .formatted(
                                make.model().isPresent() ? "" : "UNLOGGED",
                                make.table(),
                                make.query()));
        if (!make.keys().isEmpty()) {
            timed(
                    seconds,
                    "keys",
                    "ALTER TABLE %s ADD PRIMARY KEY (%s)"
                            .formatted(make.table(), String.join(", ", make.keys())));
        }
        analyze(make, seconds);
        timed(seconds, "commit", "COMMIT");
        connection.commit();
        connection.setAutoCommit(true);
        return new StepResult(make, seconds, Map.of());
    }

    /** Nobody but the planner sees a shared table, and a small sample tells it enough. */
    private void analyze(Step.Make make, Map<String, Double> seconds) throws SQLException {
        if (make.model().isEmpty()) {
            timed(seconds, "analyze", "SET LOCAL default_statistics_target = 10");
        }
        timed(seconds, "analyze", "ANALYZE " + make.table());
    }

    private StepResult scan(Step.Scan scan) throws SQLException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        timed(
                seconds,
                "tests",
                "CREATE UNLOGGED TABLE %s.%s AS\n%s"
                        .formatted(Opponent.CHECKS, scan.table(), scan.query()));
        return new StepResult(scan, seconds, Map.of());
    }

    private StepResult check(Step.Check check) throws SQLException {
        long startedAt = System.nanoTime();
        Map<String, Long> failures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(check.query())) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                failures.put(row.getMetaData().getColumnLabel(column), row.getLong(column));
            }
        }
        double time = (System.nanoTime() - startedAt) / NANOS;
        return new StepResult(check, Map.of("tests", time), failures);
    }

    private void timed(Map<String, Double> seconds, String kind, String sql) throws SQLException {
        long startedAt = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        seconds.merge(kind, (System.nanoTime() - startedAt) / NANOS, Double::sum);
    }
}
