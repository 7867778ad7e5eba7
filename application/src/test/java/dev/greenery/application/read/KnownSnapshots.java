package dev.greenery.application.read;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.TestResult;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A warehouse of empty tables that knows what is published, and notes what it was asked. */
final class KnownSnapshots implements OpenSnapshot, OpenSnapshot.Snapshot {
    private final Map<String, Publication> publications = new HashMap<>();
    private final Map<Publication, List<ModelResult>> models = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<WarehouseException> fault = Optional.empty();
    private int opened;
    private int closed;

    void publish(String mart, long run, String... tables) {
        Publication publication =
                new Publication(
                        mart, new RunId(run), Instant.EPOCH, Instant.EPOCH.plusSeconds(run));
        publications.put(mart, publication);
        models.put(
                publication,
                Stream.of(tables).map(table -> new ModelResult(mart, table, run)).toList());
    }

    void failWith(WarehouseException newFault) {
        fault = Optional.of(newFault);
    }

    void workAgain() {
        fault = Optional.empty();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    void forgetWhatWasAsked() {
        asked.clear();
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    private void ask(String question) {
        asked.add(question);
        fault.ifPresent(
                found -> {
                    throw found;
                });
    }

    @Override
    public Snapshot open(Optional<Duration> atMost) {
        opened++;
        return this;
    }

    @Override
    public long query(ModelDefinition<?> model, RowQuery query, Consumer<DataRow> rows) {
        ask("query " + model.qualifiedName());
        return 0;
    }

    @Override
    public void find(ChangeQuery query, Consumer<RowChange> changes) {
        ask("changes of " + query.table());
    }

    @Override
    public Map<ChangeKind, Long> countChanges(ChangeQuery query) {
        ask("count of changes of " + query.table());
        return Map.of();
    }

    @Override
    public long count(ModelDefinition<?> model, RowFilter filter) {
        ask("count " + model.qualifiedName());
        return 0;
    }

    @Override
    public List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
        ask("aggregate");
        return List.of();
    }

    @Override
    public Sides aggregateBoth(
            Measure numerator, Measure denominator, List<String> by, RowFilter where) {
        ask("aggregate both");
        return new Sides(List.of(), List.of());
    }

    @Override
    public Optional<Publication> newest(String mart) {
        ask("newest " + mart);
        return Optional.ofNullable(publications.get(mart));
    }

    @Override
    public List<ModelResult> models(Publication publication) {
        ask("models " + publication.mart());
        return models.get(publication);
    }

    @Override
    public List<TestResult> tests(Publication publication) {
        ask("tests " + publication.mart());
        return List.of();
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
    public void close() {
        closed++;
    }
}
