package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.engine.IncrementalBuild.Attempted;
import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.port.out.LockWarehouse.Lock;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Builds marts: writes them unseen, audits them, and publishes those that pass. */
public final class BuildService implements BuildMarts, ConditionalBuilds {
    private final BuildTools tools;
    private final LockWarehouse locks;

    /** A service that builds with these, one build at a time. */
    public BuildService(LockWarehouse locks, BuildTools tools) {
        this.locks = requireNonNull(locks, "locks is null");
        this.tools = requireNonNull(tools, "tools is null");
    }

    @Override
    public BuildOutcome build(BuildRequest request) {
        return buildIf(() -> true, request).orElseThrow();
    }

    @Override
    public Optional<BuildOutcome> buildIf(BooleanSupplier needed, BuildRequest request) {
        List<String> all = tools.registry().marts().stream().map(MartDefinition::name).toList();
        List<String> marts = request.mart().map(List::of).orElse(all);
        if (!all.containsAll(marts)) {
            return Optional.of(new BuildOutcome.UnknownMart(marts.getFirst(), all));
        }
        return switch (locks.tryLock()) {
            case Attempt.HeldBy(String holder) ->
                    Optional.of(new BuildOutcome.AlreadyRunning(holder));
            case Attempt.Locked(Lock lock) -> {
                try (lock) {
                    yield needed.getAsBoolean()
                            ? Optional.of(
                                    build(BuildPlan.of(tools.registry(), marts), request, lock))
                            : Optional.empty();
                }
            }
        };
    }

    private BuildOutcome build(BuildPlan plan, BuildRequest request, Lock lock) {
        List<ForeignObject> foreign = tools.stages().foreign(plan.tables(), plan.marts());
        return foreign.isEmpty()
                ? prune(run(plan, request, lock), request)
                : new BuildOutcome.NamesTaken(foreign);
    }

    private BuildOutcome prune(BuildOutcome outcome, BuildRequest request) {
        return outcome
                        instanceof
                        BuildOutcome.Finished(
                                RunReport report,
                                BuildExtent extent,
                                Freshness freshness,
                                _)
                ? new BuildOutcome.Finished(
                        report,
                        extent,
                        freshness,
                        tools.versions().prune(report.passed(), request.versions().keep()))
                : outcome;
    }

    private BuildOutcome run(BuildPlan plan, BuildRequest request, Lock lock) {
        Instant startedAt = tools.clock().instant();
        RunId run = tools.log().begin(plan.marts(), startedAt);
        try {
            Optional<Instant> oldest = tools.earlier().unpublished().oldestUnpublished();
            return run(new Begun(run, startedAt, oldest, request, lock), plan);
        } catch (RuntimeException e) {
            throw failed(run, request.cancellation().isRequested() ? stopped(e) : e);
        }
    }

    private static StoppedException stopped(RuntimeException consequence) {
        return new StoppedException(
                "The build was stopped: nothing was published, and every mart is as it was",
                consequence);
    }

    /** The fault is what is told, even if the log cannot be told of it for the same reason. */
    private RuntimeException failed(RunId run, RuntimeException fault) {
        try {
            tellFailed(run, String.valueOf(fault.getMessage()));
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    /**
     * Connections end together: the first attempt may meet one more that has, the next a new one.
     */
    private void tellFailed(RunId run, String message) {
        try {
            tools.log().fail(run, tools.clock().instant(), message);
        } catch (WarehouseException e) {
            tools.log().fail(run, tools.clock().instant(), message);
        }
    }

    /** What cannot be published is not built: its time is known to be lost. */
    private BuildOutcome run(Begun begun, BuildPlan plan) {
        Map<String, List<ForeignObject>> obstacles =
                begun.request().versions().hold()
                        ? Map.of()
                        : tools.stages().obstacles(plan.tables(), plan.marts());
        BuildPlan possible = plan.without(tools.registry(), obstacles.keySet());
        Completion completion = new Completion(tools, begun, plan, possible, obstacles);
        if (possible.marts().isEmpty()) {
            return completion.publishNothing();
        }
        return switch (new IncrementalBuild(completion).attempt()) {
            case Attempted.Ended(BuildOutcome outcome) -> outcome;
            case Attempted.Declined(String because) ->
                    new WholeBuild(completion).run(new BuildExtent.Whole(because));
        };
    }
}
