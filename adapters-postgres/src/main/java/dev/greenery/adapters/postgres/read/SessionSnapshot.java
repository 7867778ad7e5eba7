package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.port.out.OpenSnapshot.Snapshot;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.TestResult;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers all questions in one session. */
record SessionSnapshot(ReadSession session) implements Snapshot {
    SessionSnapshot {
        requireNonNull(session, "session is null");
    }

    @Override
    public long query(ModelDefinition<?> model, RowQuery query, Consumer<DataRow> rows) {
        return new TableStreaming(session).query(model, query, rows);
    }

    @Override
    public long count(ModelDefinition<?> model, RowFilter filter) {
        return new TableStreaming(session).count(model, filter);
    }

    @Override
    public List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
        return new TableAggregates(session).aggregate(measure, by, where);
    }

    @Override
    public Sides aggregateBoth(
            Measure numerator, Measure denominator, List<String> by, RowFilter where) {
        return new TableAggregates(session).aggregateBoth(numerator, denominator, by, where);
    }

    @Override
    public Optional<Publication> newest(String mart) {
        return new PublicationQueries(session).newest(mart);
    }

    @Override
    public List<ModelResult> models(Publication publication) {
        return new PublicationQueries(session).models(publication);
    }

    @Override
    public List<TestResult> tests(Publication publication) {
        return new TestHistory(session).tests(publication);
    }

    @Override
    public void find(ChangeQuery query, Consumer<RowChange> changes) {
        new VersionQueries(session).find(query, changes);
    }

    @Override
    public Map<ChangeKind, Long> countChanges(ChangeQuery query) {
        return new VersionQueries(session).count(query);
    }

    @Override
    public boolean isWaiting() {
        return session.isWaiting();
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public void close() {
        session.close();
    }
}
