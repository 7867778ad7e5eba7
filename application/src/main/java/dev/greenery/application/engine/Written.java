package dev.greenery.application.engine;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Total;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pass over the data left behind, all threads together. */
final class Written {
    private final Map<ModelDefinition<?>, RowAudit<?>> audits = new LinkedHashMap<>();
    private final Map<ModelDefinition<?>, Inputs> unread = new LinkedHashMap<>();
    private final Map<SourceTable, Long> sourceRows;

    Written(Map<SourceTable, Long> sourceRows) {
        this.sourceRows = Map.copyOf(sourceRows);
    }

    void add(ModelRuns runs) {
        runs.all().forEach(this::add);
    }

    private <R extends Record> void add(ModelRun<R> run) {
        unread.merge(run.model(), run.inputs().unread(), Inputs::intersection);
        if (audits.containsKey(run.model())) {
            audit(run.model()).addAll(run.audit());
        } else {
            audits.put(run.model(), run.audit());
        }
    }

    @SuppressWarnings("unchecked") // an audit is kept under its own model
    <R extends Record> RowAudit<R> audit(ModelDefinition<R> model) {
        return (RowAudit<R>) audits.get(model);
    }

    /** Warnings of what models declare and no thread has read. */
    List<TestResult> unreadInputs() {
        return unread.entrySet().stream()
                .map(
                        entry ->
                                new UnreadInputs(
                                        entry.getKey(),
                                        entry.getValue(),
                                        audits.get(entry.getKey()).rows()))
                .flatMap(inputs -> inputs.warning().stream())
                .toList();
    }

    /** Every total that a model's rows were tallied for. */
    Map<Total, BigDecimal> totals() {
        Map<Total, BigDecimal> totals = new HashMap<>();
        for (RowAudit<?> audit : audits.values()) {
            audit.totals().forEach(counter -> totals.put(counter.total(), counter.value()));
        }
        return totals;
    }

    Map<SourceTable, Long> sourceRows() {
        return sourceRows;
    }

    List<ModelResult> modelResults() {
        return audits.entrySet().stream()
                .map(
                        entry ->
                                new ModelResult(
                                        entry.getKey().mart(),
                                        entry.getKey().name(),
                                        entry.getValue().rows()))
                .toList();
    }
}
