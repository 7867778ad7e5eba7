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

/** What the pass over the data left behind, all threads together. */
final class Written {
    private final Map<ModelDefinition<?>, Long> rows = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, Inputs> unread = new LinkedHashMap<>();
    private final Map<SourceTable, Long> sourceRows;
    private final Map<SourceTable, Long> rejectedRows;

    Written(Map<SourceTable, Long> sourceRows, Map<SourceTable, Long> rejectedRows) {
        this.sourceRows = Map.copyOf(sourceRows);
        this.rejectedRows = Map.copyOf(rejectedRows);
    }

    void add(StageRuns runs) {
        runs.all().forEach(this::add);
    }

    private <R extends Record> void add(ModelRun<R> run) {
        unread.merge(run.model(), run.inputs().unread(), Inputs::intersection);
        rows.merge(run.model(), run.audit().rows(), Long::sum);
    }

    /** Warnings of what models declare and no thread has read. */
    List<TestResult> unreadInputs() {
        return unread.entrySet().stream()
                .map(
                        entry ->
                                new UnreadInputs(
                                        entry.getKey(), entry.getValue(), rows.get(entry.getKey())))
                .flatMap(inputs -> inputs.warning().stream())
                .toList();
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
