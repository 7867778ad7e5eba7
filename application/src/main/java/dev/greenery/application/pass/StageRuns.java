package dev.greenery.application.pass;

import dev.greenery.application.pass.HistoryPass.Sinks;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.HistoryKeys;
import dev.greenery.application.registry.ModelDefinition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of one stage of a build on one thread. */
final class StageRuns {
    private final Map<ModelDefinition<?>, ModelRun<?>> runs = new LinkedHashMap<>();

    StageRuns(
            List<ModelDefinition<?>> models,
            BuildProbes probes,
            Rollups rollups,
            Optional<HistoryKeys> historyKeys,
            Sinks sinks,
            Incalculable incalculable) {
        models.forEach(
                model ->
                        runs.put(
                                model,
                                run(model, probes, rollups, historyKeys, sinks, incalculable)));
    }

    private static <R extends Record> ModelRun<R> run(
            ModelDefinition<R> model,
            BuildProbes probes,
            Rollups rollups,
            Optional<HistoryKeys> historyKeys,
            Sinks sinks,
            Incalculable incalculable) {
        return new ModelRun<>(
                model,
                probes.of(model),
                new RowAudit<>(probes.begin(model, historyKeys)),
                historyKeys.flatMap(keys -> keys.of(model.rowType())),
                model.isTable() ? Optional.of(sinks.of(model)) : Optional.empty(),
                rollups.feedsFrom(model.rowType()),
                incalculable);
    }

    Collection<ModelRun<?>> all() {
        return runs.values();
    }

    @SuppressWarnings("unchecked") // a run is made from its model
    <R extends Record> ModelRun<R> of(ModelDefinition<R> model) {
        return (ModelRun<R>) runs.get(model);
    }

    /** Does what is still to be done with the rows that were taken. */
    void flush() {
        runs.values().forEach(ModelRun::flush);
    }

    void close() {
        runs.values().forEach(ModelRun::close);
    }
}
