package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.out.FindPublications.Publication;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.TestResult;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Answers all questions out of one snapshot. */
final class SnapshotReading implements OpenReading.Reading {
    private final MartRegistry registry;
    private final LatestPublications latest;
    private final Publications publications;
    private final Snapshot snapshot;

    SnapshotReading(MartRegistry registry, LatestPublications latest, Snapshot snapshot) {
        this.registry = requireNonNull(registry, "registry is null");
        this.latest = requireNonNull(latest, "latest is null");
        this.snapshot = requireNonNull(snapshot, "snapshot is null");
        this.publications = latest.seenBy(snapshot);
    }

    @Override
    public Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        ReadRowsService service = new ReadRowsService(registry, publications, snapshot);
        return ask(() -> service.read(query, rows));
    }

    @Override
    public Outcome<Long, ReadRefusal> count(
            String model, RowFilter filter, PersonalData personalData) {
        CountRowsService service = new CountRowsService(registry, publications, snapshot);
        return ask(() -> service.count(model, filter, personalData));
    }

    @Override
    public Outcome<List<MetricValue>, ReadRefusal> evaluate(MetricQuery query) {
        EvaluateMetricService service = new EvaluateMetricService(registry, publications, snapshot);
        return ask(() -> service.evaluate(query));
    }

    @Override
    public void list(ChangeQuery query, Consumer<RowChange> changes) {
        snapshot.find(query, changes);
    }

    @Override
    public Map<ChangeKind, Long> countChanges(ChangeQuery query) {
        return snapshot.countChanges(query);
    }

    @Override
    public Optional<MartStatus> status(String mart) {
        return ask(() -> publications.now(mart));
    }

    @Override
    public List<TestResult> tests(MartStatus status) {
        return ask(
                () ->
                        snapshot.tests(
                                new Publication(
                                        status.mart(),
                                        status.run(),
                                        status.dataAsOf(),
                                        status.publishedAt())));
    }

    /** A table that is gone may have gone with a newer publication than the one that is known. */
    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WarehouseException e) {
            latest.forget();
            throw e;
        }
    }

    @Override
    public boolean isWaiting() {
        return snapshot.isWaiting();
    }

    @Override
    public void cancel() {
        snapshot.cancel();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
