package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Settings;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.port.out.LockWarehouse.Lock;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestResult;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds marts: writes them unseen, audits them, and publishes those that pass. */
public final class BuildService implements BuildMarts {
    private final MartRegistry registry;
    private final Settings settings;
    private final int partitions;
    private final LockWarehouse locks;
    private final OpenShop shops;
    private final StageMarts stages;
    private final RunLog log;
    private final KeptVersions versions;
    private final InstantSource clock;

    /**
     * A service on these ports.
     *
     * @param partitions how many threads build at the same time
     */
    public BuildService(
            MartRegistry registry,
            Settings settings,
            int partitions,
            LockWarehouse locks,
            OpenShop shops,
            StageMarts stages,
            RunLog log,
            KeptVersions versions,
            InstantSource clock) {
        this.registry = requireNonNull(registry, "registry is null");
        this.settings =
                new Settings(
                        settings.businessZone(), settings.variables().of(registry.variables()));
        this.partitions = partitions;
        this.locks = requireNonNull(locks, "locks is null");
        this.shops = requireNonNull(shops, "shops is null");
        this.stages = requireNonNull(stages, "stages is null");
        this.log = requireNonNull(log, "log is null");
        this.versions = requireNonNull(versions, "versions is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public BuildOutcome build(BuildRequest request) {
        List<String> all = registry.marts().stream().map(MartDefinition::name).toList();
        List<String> marts = request.mart().map(List::of).orElse(all);
        if (!all.containsAll(marts)) {
            return new BuildOutcome.UnknownMart(marts.getFirst(), all);
        }
        return switch (locks.tryLock()) {
            case Attempt.HeldBy(String holder) -> new BuildOutcome.AlreadyRunning(holder);
            case Attempt.Locked(Lock lock) -> {
                try (lock) {
                    yield build(BuildPlan.of(registry, marts), request, lock);
                }
            }
        };
    }

    private BuildOutcome build(BuildPlan plan, BuildRequest request, Lock lock) {
        List<ForeignObject> foreign = stages.foreign(plan.tables(), plan.marts());
        return foreign.isEmpty()
                ? prune(run(plan, request, lock), request)
                : new BuildOutcome.NamesTaken(foreign);
    }

    private BuildOutcome prune(BuildOutcome outcome, BuildRequest request) {
        return outcome instanceof BuildOutcome.Finished(RunReport report, _)
                ? new BuildOutcome.Finished(
                        report, versions.prune(report.passed(), request.versions().keep()))
                : outcome;
    }

    private BuildOutcome run(BuildPlan plan, BuildRequest request, Lock lock) {
        Instant startedAt = clock.instant();
        RunId run = log.begin(plan.marts(), startedAt);
        try {
            return run(new Begun(run, startedAt, request, lock), plan);
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
            log.fail(run, clock.instant(), message);
        } catch (WarehouseException e) {
            log.fail(run, clock.instant(), message);
        }
    }

    /** What cannot be published is not built: its time is known to be lost. */
    private BuildOutcome run(Begun begun, BuildPlan plan) {
        Map<String, List<ForeignObject>> obstacles =
                begun.request().versions().hold()
                        ? Map.of()
                        : stages.obstacles(plan.tables(), plan.marts());
        BuildPlan possible = plan.without(registry, obstacles.keySet());
        if (possible.marts().isEmpty()) {
            return publishNothing(begun, plan, obstacles);
        }
        try (Staging staging = stages.stage(possible.tables())) {
            enter(Stage.WRITE, begun.request());
            BuildProbes probes = new BuildProbes(possible.models(), begun.startedAt());
            Written written = write(possible, probes, staging, begun.request());
            Optional<BuildOutcome.Emptied> emptied = new EmptyCheck(possible, log).check(written);
            if (emptied.isPresent() && !begun.request().allowEmpty()) {
                log.fail(begun.run(), clock.instant(), emptied.get().reason());
                return emptied.get();
            }
            enter(Stage.AUDIT, begun.request());
            staging.seal();
            List<TestResult> results = results(begun, possible, probes, written, staging);
            enter(Stage.PUBLISH, begun.request());
            return finished(
                    publisher(begun, staging)
                            .publish(
                                    report(begun, plan, written, results),
                                    new Verdict(registry, results, obstacles),
                                    begun.request().versions().hold()));
        }
    }

    private BuildOutcome publishNothing(
            Begun begun, BuildPlan plan, Map<String, List<ForeignObject>> obstacles) {
        try (Staging staging = stages.stage(List.of())) {
            return finished(
                    publisher(begun, staging)
                            .publish(
                                    report(begun, plan, Written.nothing(), List.of()),
                                    new Verdict(registry, List.of(), obstacles),
                                    false));
        }
    }

    private Publisher publisher(Begun begun, Staging staging) {
        return new Publisher(
                registry, log, begun.lock(), staging, versions, begun.request().cancellation());
    }

    private static BuildOutcome finished(RunReport report) {
        return new BuildOutcome.Finished(report);
    }

    private RunReport report(
            Begun begun, BuildPlan plan, Written written, List<TestResult> results) {
        return new RunReport(
                begun.run(),
                begun.startedAt(),
                clock.instant(),
                plan.marts(),
                List.of(),
                written.sourceRows(),
                written.rejectedRows(),
                written.modelResults(),
                results);
    }

    private List<TestResult> results(
            Begun begun, BuildPlan plan, BuildProbes probes, Written written, Staging staging) {
        Evidence evidence = written.evidence(staging, begun.startedAt());
        return Stream.concat(
                        written.findings(begun.request().rejects()).stream(),
                        audit(plan, probes, evidence, begun.request()).stream())
                .toList();
    }

    private static void enter(Stage stage, BuildRequest request) {
        requireWanted(request);
        request.listener().entered(stage);
    }

    private static void requireWanted(BuildRequest request) {
        if (request.cancellation().isRequested()) {
            throw new BuildStoppedException();
        }
    }

    private Written write(
            BuildPlan plan, BuildProbes probes, Staging staging, BuildRequest request) {
        try (Shop shop = shops.open(partitions)) {
            return new WritePass(plan, probes, settings, partitions, request).run(shop, staging);
        }
    }

    private List<TestResult> audit(
            BuildPlan plan, BuildProbes probes, Evidence evidence, BuildRequest request) {
        return new Threads(partitions, "greenery-audit")
                        .map(
                                plan.models(),
                                model -> {
                                    requireWanted(request);
                                    return probes.results(model, evidence);
                                })
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** A run that the log knows of. */
    private record Begun(RunId run, Instant startedAt, BuildRequest request, Lock lock) {}
}
