package dev.greenery.application.engine;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pass over the data left behind, all threads together. */
final class Written {
    private final Map<ModelDefinition<?>, Long> rows = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, Inputs> unread = new LinkedHashMap<>();
    private final Map<SourceTable, Long> sourceRows;
    private final Map<SourceTable, Long> rejectedRows;
    private final Incalculable incalculable;

    Written(
            Map<SourceTable, Long> sourceRows,
            Map<SourceTable, Long> rejectedRows,
            Incalculable incalculable) {
        this.sourceRows = Map.copyOf(sourceRows);
        this.rejectedRows = Map.copyOf(rejectedRows);
        this.incalculable = incalculable;
    }

    void add(StageRuns runs) {
        runs.all().forEach(this::add);
    }

    private <R extends Record> void add(ModelRun<R> run) {
        unread.merge(run.model(), run.inputs().unread(), Inputs::intersection);
        rows.merge(run.model(), run.audit().rows(), Long::sum);
    }

    /** What was found while rows were made: what has no result, and what is declared and unread. */
    List<TestResult> findings() {
        return Stream.concat(incalculable.results().stream(), unreadInputs()).toList();
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
        return rows.keySet().stream()
                .flatMap(model -> model.inputs().tables().stream())
                .distinct()
                .filter(table -> rejectedRows.getOrDefault(table, 0L) > 0)
                .collect(Collectors.toMap(table -> table, rejectedRows::get));
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
