package dev.greenery.application.engine;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.SourceTest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pass over the data left behind, all threads together. */
final class Written {
    private final Map<ModelDefinition<?>, Long> rows = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, Inputs> unread = new LinkedHashMap<>();
    private final Map<SourceTable, Long> sourceRows;
    private final List<RejectedRows> rejected;
    private final Map<SourceTest, Findings> sourceTests;
    private final Incalculable incalculable;

    Written(
            Map<SourceTable, Long> sourceRows,
            List<RejectedRows> rejected,
            Map<SourceTest, Findings> sourceTests,
            Incalculable incalculable) {
        this.sourceRows = Map.copyOf(sourceRows);
        this.rejected = List.copyOf(rejected);
        this.sourceTests = new LinkedHashMap<>(sourceTests);
        this.incalculable = incalculable;
    }

    /** Of a build in which nothing can be published. */
    static Written nothing() {
        return new Written(Map.of(), List.of(), Map.of(), new Incalculable());
    }

    void add(StageRuns runs) {
        runs.all().forEach(this::add);
    }

    private <R extends Record> void add(ModelRun<R> run) {
        unread.merge(run.model(), run.inputs().unread(), Inputs::intersection);
        rows.merge(run.model(), run.audit().rows(), Long::sum);
    }

    /**
     * What is known before the tables are sealed: what is wrong with the shop's tables and what is
     * missing in them, what has no result, and what is declared and unread.
     *
     * @param limit how many rows of a table may be missing
     */
    List<TestResult> findings(RejectLimit limit) {
        return Stream.of(
                        sourceTests.entrySet().stream()
                                .map(tested -> tested.getKey().result(tested.getValue())),
                        new MissingRows(limit).results(missing()).stream(),
                        incalculable.results().stream(),
                        unreadInputs())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<TestResult> unreadInputs() {
        return unread.entrySet().stream()
                .filter(entry -> incalculable.isComplete(entry.getKey()))
                .map(
                        entry ->
                                new UnreadInputs(
                                        entry.getKey(), entry.getValue(), rows.get(entry.getKey())))
                .flatMap(inputs -> inputs.warning().stream());
    }

    /** What data tests are judged by. */
    Evidence evidence(Staging staging, Instant startedAt) {
        return new Evidence(staging, startedAt, sourceRows, rows);
    }

    Map<SourceTable, Long> sourceRows() {
        return sourceRows;
    }

    /** Rows that could not be loaded, of tables that the models read. */
    Map<SourceTable, Long> rejectedRows() {
        return missing().stream()
                .collect(Collectors.toMap(RejectedRows::table, RejectedRows::rejected));
    }

    private List<RejectedRows> missing() {
        Set<SourceTable> read =
                rows.keySet().stream()
                        .flatMap(model -> model.inputs().tables().stream())
                        .collect(Collectors.toSet());
        return rejected.stream().filter(table -> read.contains(table.table())).toList();
    }

    /** Models that have no row, unless that is because one could not be calculated. */
    List<ModelDefinition<?>> emptyModels() {
        return rows.keySet().stream()
                .filter(model -> rows.get(model) == 0 && incalculable.isComplete(model))
                .toList();
    }

    List<ModelResult> modelResults() {
        return rows.entrySet().stream()
                .map(
                        entry ->
                                new ModelResult(
                                        entry.getKey().mart(),
                                        entry.getKey().name(),
                                        entry.getValue()))
                .toList();
    }
}
