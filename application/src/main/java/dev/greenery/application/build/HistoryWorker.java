package dev.greenery.application.build;

import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.mart.RowsByModel;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Builds all models of one history after the other, on one thread. */
final class HistoryWorker implements AutoCloseable {
    private final Catalogue catalogue;
    private final Settings settings;
    private final Rollups rollups;
    private final ModelRuns runs;
    private final UnknownMembers unknownMembers;
    private final Set<Class<?>> readLater = new HashSet<>();

    HistoryWorker(
            BuildPlan plan,
            WantedTotals totals,
            Catalogue catalogue,
            Settings settings,
            Staging staging) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rollups = new Rollups(plan);
        this.runs = new ModelRuns(plan.perUser(), totals, rollups, staging);
        this.unknownMembers = new UnknownMembers(catalogue);
        plan.perUser().forEach(model -> readLater.addAll(model.inputs().models()));
    }

    void build(UserHistory history) {
        unknownMembers.note(history);
        MadeRows made = new MadeRows();
        for (ModelRun<?> run : runs.all()) {
            build(run, history, made);
        }
    }

    private <R extends Record> void build(ModelRun<R> run, UserHistory history, MadeRows made) {
        ModelDefinition<R> model = run.model();
        UserModelBuilder<R> builder = (UserModelBuilder<R>) model.builder();
        UserScope scope =
                new UserScope(model.name(), model.inputs(), history, catalogue, settings, made);
        try (Stream<R> rows = builder.build(scope)) {
            // Rows that no later model reads are never held: one user may have millions.
            if (readLater.contains(model.rowType())) {
                List<R> list = rows.toList();
                made.put(model.rowType(), list);
                list.forEach(run::take);
            } else {
                rows.forEach(run::take);
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
