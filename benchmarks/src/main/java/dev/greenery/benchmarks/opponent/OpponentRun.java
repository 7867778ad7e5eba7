package dev.greenery.benchmarks.opponent;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.benchmarks.opponent.Step.Work;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of a run of the opponent took and found. */
public final class OpponentRun {
    private final Map<String, Double> secondsByStep = new ConcurrentHashMap<>();
    private final Map<String, Double> secondsByKind = new ConcurrentHashMap<>();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    void run(Step step, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Work work : step.works()) {
                long startedAt = System.nanoTime();
                if (statement.execute(work.sql())) {
                    take(step.model().orElseThrow(), statement.getResultSet());
                }
                double seconds = (System.nanoTime() - startedAt) / 1e9;
                secondsByStep.merge(step.name(), seconds, Double::sum);
                secondsByKind.merge(work.kind(), seconds, Double::sum);
            }
        }
    }

    private void take(ModelDefinition<?> model, ResultSet row) throws SQLException {
        List<String> declared = declared(model);
        row.next();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String test = nameOf(model, row.getMetaData().getColumnLabel(column));
            if (declared.contains(test)) {
                failures.put(test, row.getLong(column));
            }
        }
    }

    /** The tests that a model declares, as {@link #failures} names them. */
    static List<String> declared(ModelDefinition<?> model) {
        return model.tests().stream().map(test -> nameOf(model, test.name())).toList();
    }

    private static String nameOf(ModelDefinition<?> model, String test) {
        return model.name() + "." + test;
    }

    Map<String, Double> secondsByStep() {
        return Collections.unmodifiableMap(secondsByStep);
    }

    /** Seconds by kind of work, added up over the connections. */
    public Map<String, Double> secondsByKind() {
        return Collections.unmodifiableMap(secondsByKind);
    }

    /** The failures of each declared test that there is SQL for, by {@code model.test}. */
    public Map<String, Long> failures() {
        return Collections.unmodifiableMap(failures);
    }
}
