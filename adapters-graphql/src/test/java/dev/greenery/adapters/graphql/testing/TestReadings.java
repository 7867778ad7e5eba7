package dev.greenery.adapters.graphql.testing;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.ShowMartStatus;
import dev.greenery.application.port.in.ShowTestResults;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Readings of what a test has published; counts how many of them are open and were cancelled. */
public final class TestReadings implements OpenReading {
    private final PublishedRows rows;
    private final Figures figures;
    private final ShowMartStatus status;
    private final ShowTestResults tests;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile boolean busy;
    private volatile CountDownLatch cancelled = new CountDownLatch(1);

    /** Answers of these. */
    public TestReadings(
            PublishedRows rows, Figures figures, ShowMartStatus status, ShowTestResults tests) {
        this.rows = rows;
        this.figures = figures;
        this.status = status;
        this.tests = tests;
    }

    /** How many readings were opened so far. */
    public int opened() {
        return opened.get();
    }

    /** How many readings are open now. */
    public int stillOpen() {
        return opened.get() - closed.get();
    }

    /** From now on all connections are in use, or no longer. */
    public void areBusy(boolean newBusy) {
        busy = newBusy;
    }

    /** Waits until a reading is cancelled, since this was last awaited. */
    public void awaitCancellation() throws InterruptedException {
        cancelled.await();
        cancelled = new CountDownLatch(1);
    }

    @Override
    public Reading open(Optional<Duration> atMost) {
        opened.incrementAndGet();
        return new TestReading();
    }

    private final class TestReading implements Reading {
        @Override
        public Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> consumer) {
            return rows.read(query, consumer);
        }

        @Override
        public Outcome<Long, ReadRefusal> count(
                String model, RowFilter filter, PersonalData personalData) {
            return rows.count(model, filter, personalData);
        }

        @Override
        public Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
            return figures.evaluate(query);
        }

        @Override
        public void list(ChangeQuery query, Consumer<RowChange> consumer) {
            Changes.find(query).forEach(consumer);
        }

        @Override
        public Map<ChangeKind, Long> countChanges(ChangeQuery query) {
            return Changes.count(query);
        }

        @Override
        public Optional<MartStatus> status(String mart) {
            return status.status(mart);
        }

        @Override
        public List<TestResult> tests(MartStatus of) {
            return tests.tests(of);
        }

        @Override
        public boolean isWaiting() {
            return busy;
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
