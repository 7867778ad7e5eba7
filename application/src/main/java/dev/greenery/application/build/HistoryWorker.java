package dev.greenery.application.build;

import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.RowsByModel;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds all models of one history after the other, on one thread. */
final class HistoryWorker implements AutoCloseable {
    private final Catalogue catalogue;
    private final Settings settings;
    private final Rollups rollups;
    private final ModelRuns runs;
    private final List<Step<?>> steps;
    private final HistoryKeys keys;
    private final UnknownMembers unknownMembers;

    HistoryWorker(
            BuildPlan plan,
            WantedTotals totals,
            Catalogue catalogue,
            Settings settings,
            Staging staging) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rollups = new Rollups(plan);
        this.keys = new HistoryKeys(plan.perUser());
        this.runs = new ModelRuns(plan.perUser(), totals, rollups, Optional.of(keys), staging);
        this.steps = steps(plan);
        this.unknownMembers = new UnknownMembers(catalogue);
    }

    private List<Step<?>> steps(BuildPlan plan) {
        Set<Class<?>> readLater = new HashSet<>();
        plan.perUser().forEach(model -> readLater.addAll(model.inputs().models()));
        return runs.all().stream()
                .<Step<?>>map(run -> Step.of(run, readLater.contains(run.model().rowType())))
                .toList();
    }

    void build(UserHistory history) {
        unknownMembers.note(history);
        MadeRows made = new MadeRows();
        for (Step<?> step : steps) {
            build(step, history, made);
        }
        for (Step<?> step : steps) {
            step.run().endHistory();
        }
        keys.endHistory();
    }

    private <R extends Record> void build(Step<R> step, UserHistory history, MadeRows made) {
        ModelRun<R> run = step.run();
        ModelDefinition<R> model = run.model();
        UserScope scope =
                new UserScope(model.name(), model.inputs(), history, catalogue, settings, made);
        try (Stream<R> rows = step.builder().build(scope)) {
            // Rows that no later model reads are never held: one user may have millions.
            if (step.readLater()) {
                List<R> list = new ArrayList<>();
                rows.forEach(list::add);
                made.put(model.rowType(), Collections.unmodifiableList(list));
                list.forEach(step.take());
            } else {
                rows.forEach(step.take());
            }
        } catch (RuntimeException e) {
            throw new ModelBuildException(model.qualifiedName(), history.owner().userId(), e);
        }
    }

    Rollups rollups() {
        return rollups;
    }

    ModelRuns runs() {
        return runs;
    }

    UnknownMembers unknownMembers() {
        return unknownMembers;
    }

    /** Sends what the sinks still hold. */
    @Override
    public void close() {
        runs.close();
    }

    /**
     * What is done with each history for one model.
     *
     * @param take the run's own, made once and not for each history
     */
    private record Step<R extends Record>(
            ModelRun<R> run, UserModelBuilder<R> builder, Consumer<R> take, boolean readLater) {
        static <R extends Record> Step<R> of(ModelRun<R> run, boolean readLater) {
            return new Step<>(
                    run, (UserModelBuilder<R>) run.model().builder(), run::take, readLater);
        }
    }

    /** The rows that were made for one history, for the models that read them. */
    private static final class MadeRows implements RowsByModel {
        private final Map<Class<?>, List<?>> rows = new HashMap<>();

        <T extends Record> void put(Class<T> model, List<T> made) {
            rows.put(model, made);
        }

        @Override
        @SuppressWarnings("unchecked") // rows are put under their own class
        public <T extends Record> List<T> rows(Class<T> model) {
            return (List<T>) rows.getOrDefault(model, List.of());
        }
    }
}
