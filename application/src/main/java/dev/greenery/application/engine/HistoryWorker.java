package dev.greenery.application.engine;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.HistoryKeys;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.scope.DeclaredUserScope;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Builds all models of histories, on one thread. It takes a few small histories at a time, model by
 * model: a processor that runs the same builder again and again is faster.
 */
final class HistoryWorker implements AutoCloseable {
    private static final int MOST_HISTORIES = 32;

    /** No history waits once there are so many, so that memory stays that of one user. */
    private static final int MOST_SOURCE_ROWS = 4_096;

    private final Catalogue catalogue;
    private final Settings settings;
    private final Rollups rollups;
    private final StageRuns runs;
    private final List<Step<?>> steps;
    private final HistoryKeys keys;
    private final UnknownMembers unknownMembers;
    private final List<Task> waiting = new ArrayList<>(MOST_HISTORIES);
    private int waitingRows;

    HistoryWorker(
            BuildPlan plan,
            BuildProbes probes,
            Catalogue catalogue,
            Settings settings,
            Staging staging) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rollups = new Rollups(plan);
        this.keys = new HistoryKeys(plan.perUser(), probes);
        this.runs = new StageRuns(plan.perUser(), probes, rollups, Optional.of(keys), staging);
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

    /** Builds the history, now or with the next ones. */
    void take(UserHistory history) {
        waiting.add(new Task(history, new MadeRows()));
        waitingRows += sourceRows(history);
        if (waiting.size() == MOST_HISTORIES || waitingRows >= MOST_SOURCE_ROWS) {
            buildWaiting();
        }
    }

    private static int sourceRows(UserHistory history) {
        int rows = history.orders().size();
        for (Session session : history.sessions()) {
            rows += session.events().size();
        }
        return rows;
    }

    private void buildWaiting() {
        for (Task task : waiting) {
            unknownMembers.note(task.history());
        }
        for (Step<?> step : steps) {
            for (Task task : waiting) {
                build(step, task.history(), task.made());
            }
        }
        for (Step<?> step : steps) {
            step.run().resolveReferences();
        }
        keys.clear();
        waiting.clear();
        waitingRows = 0;
    }

    private <R extends Record> void build(Step<R> step, UserHistory history, MadeRows made) {
        ModelRun<R> run = step.run();
        ModelDefinition<R> model = run.model();
        UserScope scope = new DeclaredUserScope(run.inputs(), history, catalogue, settings, made);
        Optional<UserId> user = Optional.of(history.owner().userId());
        run.of(user);
        try (Stream<R> rows = Output.of(step.builder().build(scope))) {
            // Rows that no later model reads are never held: one user may have millions.
            if (step.readLater()) {
                List<R> list = new ArrayList<>();
                rows.forEach(list::add);
                made.put(model.rowType(), Collections.unmodifiableList(list));
                list.forEach(step.take());
            } else {
                rows.forEach(step.take());
            }
        } catch (RuntimeException | Error e) {
            throw Blame.of(model, user, SourceRows.of(history), e);
        }
    }

    Rollups rollups() {
        return rollups;
    }

    StageRuns runs() {
        return runs;
    }

    UnknownMembers unknownMembers() {
        return unknownMembers;
    }

    /** Does what is still to be done with the histories it took. */
    void flush() {
        buildWaiting();
        runs.flush();
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

    /** A history that is to be built, and what was made of it so far. */
    private record Task(UserHistory history, MadeRows made) {}
}
