package dev.greenery.application.testing;

import dev.greenery.application.change.Basis;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunReport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps written rows in memory. Filters of uniqueness tests are not looked at. */
final class MemoryStage implements StageMarts, StageMarts.Staging {
    private final Map<Class<?>, List<Record>> rows = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Record>> publishedRows = new ConcurrentHashMap<>();
    private Optional<Basis> newestBasis = Optional.empty();
    private final Map<Class<?>, ModelDefinition<?>> models = new ConcurrentHashMap<>();
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final Deque<PublicationOutcome> obstacles = new ArrayDeque<>();
    private final MemoryRunLog log;
    private final MemoryVersions versions;
    private Map<String, List<ForeignObject>> foreseen = Map.of();
    private Runnable afterPublication = () -> {};

    MemoryStage(MemoryRunLog log, MemoryVersions versions) {
        this.log = log;
        this.versions = versions;
    }

    void afterPublication(Runnable given) {
        afterPublication = given;
    }

    /** As far as it concerns marts that are to be published. */
    void nextTryMeets(PublicationOutcome given) {
        obstacles.addLast(given);
    }

    @Override
    public List<ForeignObject> foreign(List<ModelDefinition<?>> staged, List<String> marts) {
        return List.of();
    }

    /** What others made is known before anything is built. */
    void foresees(Map<String, List<ForeignObject>> given) {
        foreseen = given;
    }

    @Override
    public Map<String, List<ForeignObject>> obstacles(
            List<ModelDefinition<?>> staged, List<String> marts) {
        return foreseen;
    }

    @Override
    public Staging stage(List<ModelDefinition<?>> staged) {
        staged.forEach(model -> models.put(model.rowType(), model));
        staged.forEach(model -> rows.put(model.rowType(), new CopyOnWriteArrayList<>()));
        return this;
    }

    @Override
    public ChangeStaging stageChanges(
            List<ModelDefinition<?>> staged, List<ModelDefinition<?>> leaving) {
        return new MemoryChangeStage(this, staged, leaving);
    }

    @Override
    public <R extends Record> RowSink<R> sink(ModelDefinition<R> model) {
        return sink(model, rows.get(model.rowType()));
    }

    static <R extends Record> RowSink<R> sink(ModelDefinition<R> model, List<Record> table) {
        return new RowSink<>() {
            @Override
            public void accept(R row) {
                // As a table that has the column NOT NULL does.
                for (ColumnDefinition column : model.columns()) {
                    if (column.reader().valueOrNull(row) == null && !column.nullable()) {
                        throw new NullPointerException(column.name() + " is null");
                    }
                }
                table.add(row);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void seal() {}

    @Override
    public Findings findRepeated(ModelDefinition<?> model, UniqueTest<?> test) {
        List<Record> table = rows.get(model.rowType());
        return new Findings(table.size(), repeated(model, table, test), List.of(), "");
    }

    @Override
    public Findings findUnresolved(ModelDefinition<?> model, ReferenceTest<?> test) {
        List<Record> table = rows.get(model.rowType());
        return new Findings(table.size(), unresolved(model, table, test), List.of(), "");
    }

    @Override
    public boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        ModelDefinition<?> to = models.get(model);
        Set<List<Object>> known = values(to, List.of(to.keys().getFirst().name()), rows.get(model));
        return values.stream().allMatch(value -> known.contains(List.of(value.toString())));
    }

    private long unresolved(ModelDefinition<?> model, List<Record> table, ReferenceTest<?> test) {
        ModelDefinition<?> to = models.get(test.to());
        Set<List<Object>> known =
                values(to, List.of(to.keys().getFirst().name()), rows.get(test.to()));
        ColumnDefinition column = model.column(test.column()).orElseThrow();
        return table.stream()
                .map(row -> column.reader().valueOrNull(row))
                .filter(value -> value != null && !known.contains(List.of(value.toString())))
                .count();
    }

    private static long repeated(ModelDefinition<?> model, List<Record> table, UniqueTest<?> test) {
        List<ColumnDefinition> columns =
                test.columns().stream().map(name -> model.column(name).orElseThrow()).toList();
        List<Record> complete =
                table.stream()
                        .filter(
                                row ->
                                        columns.stream()
                                                .allMatch(c -> c.reader().valueOrNull(row) != null))
                        .toList();
        return (long) complete.size() - values(model, test.columns(), complete).size();
    }

    private static Set<List<Object>> values(
            ModelDefinition<?> model, List<String> columns, List<Record> table) {
        List<ColumnDefinition> definitions =
                columns.stream().map(name -> model.column(name).orElseThrow()).toList();
        Set<List<Object>> values = new HashSet<>();
        for (Record row : table) {
            values.add(
                    definitions.stream()
                            .map(column -> String.valueOf(column.reader().valueOrNull(row)))
                            .<Object>map(value -> value)
                            .toList());
        }
        return values;
    }

    @Override
    public PublicationOutcome publish(RunReport report, Optional<Basis> basis) {
        Optional<PublicationOutcome> met =
                Optional.ofNullable(obstacles.pollFirst())
                        .flatMap(obstacle -> met(obstacle, report.published()));
        if (met.isPresent()) {
            return met.get();
        }
        log.finish(report);
        versions.keep(report);
        published.addAll(report.published());
        rows.forEach(
                (model, staged) -> {
                    if (report.published().contains(models.get(model).mart())) {
                        publishedRows.put(model, List.copyOf(staged));
                    }
                });
        newestBasis = basis.or(() -> newestBasis);
        afterPublication.run();
        return new Published();
    }

    private static Optional<PublicationOutcome> met(
            PublicationOutcome obstacle, List<String> marts) {
        return switch (obstacle) {
            case Published _ -> Optional.empty();
            case Obstructed(Map<String, List<ForeignObject>> dependents) ->
                    met(dependents, marts).map(Obstructed::new);
            case HeldUp(Map<String, List<LockHolder>> holders) ->
                    met(holders, marts).map(HeldUp::new);
        };
    }

    private static <T> Optional<Map<String, T>> met(Map<String, T> byMart, List<String> marts) {
        Map<String, T> met = new TreeMap<>(byMart);
        met.keySet().retainAll(marts);
        return Optional.of(met).filter(some -> !some.isEmpty());
    }

    @Override
    public void close() {}

    List<Record> rows(Class<?> rowType) {
        return List.copyOf(rows.getOrDefault(rowType, List.of()));
    }

    /** These will be the rows of a model. */
    void stage(ModelDefinition<?> model, List<Record> table) {
        models.put(model.rowType(), model);
        rows.put(model.rowType(), List.copyOf(table));
    }

    /** What consumers see of a model. */
    List<Record> publishedRows(Class<?> rowType) {
        return publishedRows.getOrDefault(rowType, List.of());
    }

    /** What the last publication noted. */
    Optional<Basis> newestBasis() {
        return newestBasis;
    }

    List<String> published() {
        return List.copyOf(published);
    }
}
