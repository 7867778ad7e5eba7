package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.TestResult;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A reading that is asked for metrics; of each table three rows have changed. */
record MetricReading(EvaluateMetric metrics) implements OpenReading, OpenReading.Reading {
    MetricReading {
        requireNonNull(metrics, "metrics is null");
    }

    @Override
    public Reading open(Optional<Duration> atMost) {
        return this;
    }

    @Override
    public Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
        return metrics.evaluate(query);
    }

    @Override
    public Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        throw new AssertionError("Nobody asks for rows");
    }

    @Override
    public Outcome<Long, ReadRefusal> count(
            String model, RowFilter filter, PersonalData personalData) {
        throw new AssertionError("Nobody counts rows");
    }

    @Override
    public void list(ChangeQuery query, Consumer<RowChange> changes) {
        throw new AssertionError("Nobody asks for changes");
    }

    @Override
    public Map<ChangeKind, Long> countChanges(ChangeQuery query) {
        return Map.of(ChangeKind.CHANGED, 3L);
    }

    @Override
    public Optional<MartStatus> status(String mart) {
        return Optional.empty();
    }

    @Override
    public List<TestResult> tests(MartStatus status) {
        throw new AssertionError("Nobody asks for tests");
    }

    @Override
    public boolean isWaiting() {
        return false;
    }

    @Override
    public void cancel() {
        throw new AssertionError("Nobody gives up");
    }

    @Override
    public void close() {}
}
