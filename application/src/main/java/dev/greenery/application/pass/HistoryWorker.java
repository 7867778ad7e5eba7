package dev.greenery.application.pass;

import dev.greenery.application.pass.HistoryPass.Sinks;
import dev.greenery.application.pass.HistoryStep.Surroundings;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.HistoryKeys;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.session.Session;
import dev.greenery.domain.user.UserId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds all models of histories, on one thread. It takes a few small histories at a time, model by
 * model: a processor that runs the same builder again and again is faster.
 */
final class HistoryWorker implements AutoCloseable {
    private static final int MOST_HISTORIES = 32;

    /** No history waits once there are so many, so that memory stays that of one user. */
    private static final int MOST_SOURCE_ROWS = 4_096;

    private final Rollups rollups;
    private final StageRuns runs;
    private final List<HistoryStep<?>> steps;
    private final HistoryKeys keys;
    private final UnknownMembers unknownMembers;
    private final Incalculable incalculable;
    private final List<Task> waiting = new ArrayList<>(MOST_HISTORIES);
    private int waitingRows;

    HistoryWorker(
            BuildPlan plan,
            BuildProbes probes,
            Surroundings surroundings,
            Sinks sinks,
            Incalculable incalculable) {
        this.rollups = new Rollups(plan);
        this.keys = new HistoryKeys(plan.perUser(), probes);
        this.runs =
                new StageRuns(
                        plan.perUser(), probes, rollups, Optional.of(keys), sinks, incalculable);
        this.steps = steps(plan, surroundings);
        this.unknownMembers = new UnknownMembers(surroundings.catalogue());
        this.incalculable = incalculable;
    }

    private List<HistoryStep<?>> steps(BuildPlan plan, Surroundings surroundings) {
        Set<Class<?>> readLater = new HashSet<>();
        plan.perUser().forEach(model -> readLater.addAll(model.inputs().models()));
        return runs.all().stream()
                .<HistoryStep<?>>map(
                        run ->
                                HistoryStep.of(
                                        run,
                                        readLater.contains(run.model().rowType()),
                                        surroundings))
                .toList();
    }

    /**
     * Builds the history, now or with the next ones.
     *
     * @return whether all that it took are built
     */
    boolean take(UserHistory history) {
        waiting.add(new Task(history, new MadeRows(), new HashSet<>()));
        waitingRows += sourceRows(history);
        if (waiting.size() == MOST_HISTORIES || waitingRows >= MOST_SOURCE_ROWS) {
            buildWaiting();
        }
        return waiting.isEmpty();
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
        for (HistoryStep<?> step : steps) {
            for (Task task : waiting) {
                build(step, task);
            }
        }
        for (HistoryStep<?> step : steps) {
            step.run().resolveReferences();
        }
        keys.clear();
        waiting.clear();
        waitingRows = 0;
    }

    private <R extends Record> void build(HistoryStep<R> step, Task task) {
        if (task.lacksInputOf(step.model())) {
            leaveOut(step.model(), task);
            return;
        }
        Optional<UserId> user = Optional.of(task.history().owner().userId());
        step.run().of(user);
        try {
            take(step, task);
        } catch (ArithmeticException e) {
            incalculable.note(step.model(), Incalculable.where(user, sourceRows(step, task, e)), e);
            leaveOut(step.model(), task);
        } catch (RuntimeException | Error e) {
            throw Blame.of(step.model(), user, () -> sourceRows(step, task, e), e);
        }
    }

    private <R extends Record> void take(HistoryStep<R> step, Task task) {
        try (Stream<R> rows = step.rows(task.history(), task.made())) {
            // Rows that no later model reads are never held: one user may have millions.
            if (step.readLater()) {
                List<R> list = new ArrayList<>();
                rows.forEach(list::add);
                task.made().put(step.model().rowType(), Collections.unmodifiableList(list));
                list.forEach(step.take());
            } else {
                rows.forEach(step.take());
            }
        }
    }

    private void leaveOut(ModelDefinition<?> model, Task task) {
        task.left().add(model.rowType());
        incalculable.leaveOut(model);
    }

    private String sourceRows(HistoryStep<?> step, Task task, Throwable fault) {
        return new SourceRows(steps.subList(0, steps.indexOf(step) + 1)).of(task.history(), fault);
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
     * A history that is to be built.
     *
     * @param made what was made of it so far
     * @param left what cannot be made of it
     */
    private record Task(UserHistory history, MadeRows made, Set<Class<?>> left) {
        boolean lacksInputOf(ModelDefinition<?> model) {
            return !left.isEmpty() && model.inputs().models().stream().anyMatch(left::contains);
        }
    }
}
