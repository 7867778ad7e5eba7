package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.Basis;
import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.pass.BuildStoppedException;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.out.LockWarehouse.Lock;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Published;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunReport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Publishes the marts that nothing keeps from it, and blocks the others. */
record Publisher(
        MartRegistry registry,
        RunLog log,
        Lock lock,
        Staging staging,
        KeptVersions versions,
        Cancellation cancellation,
        Optional<Basis> basis) {
    Publisher {
        requireNonNull(registry, "registry is null");
        requireNonNull(log, "log is null");
        requireNonNull(lock, "lock is null");
        requireNonNull(staging, "staging is null");
        requireNonNull(versions, "versions is null");
        requireNonNull(cancellation, "cancellation is null");
        requireNonNull(basis, "basis is null");
    }

    /**
     * Publishes what the tests let pass.
     *
     * @param report as it would be if nothing kept any mart from being published
     * @param hold whether it is only held for somebody to publish it
     * @return as it is
     */
    RunReport publish(RunReport report, Verdict verdict, boolean hold) {
        RunReport judged = blocking(report, verdict::against);
        return publish(hold ? judged.holding() : judged);
    }

    /** Each further try is for fewer marts; one for none only keeps the report. */
    private RunReport publish(RunReport report) {
        lock.requireHeld();
        return switch (attempt(report)) {
            case Published _ -> report;
            case Obstructed(Map<String, List<ForeignObject>> dependents) ->
                    publishOthers(
                            report,
                            mart -> Optional.ofNullable(dependents.get(mart)).map(DependedOn::new));
            case HeldUp(Map<String, List<LockHolder>> holders) ->
                    publishOthers(report, mart -> heldUp(mart, holders));
        };
    }

    private RunReport publishOthers(RunReport report, Function<String, Optional<Reason>> reasons) {
        requireWanted();
        return publish(blocking(report, reasons));
    }

    private void requireWanted() {
        if (cancellation.isRequested()) {
            throw new BuildStoppedException();
        }
    }

    /** It waits for the marts that it reads, lest consumers join rows of different runs. */
    private Optional<Reason> heldUp(String mart, Map<String, List<LockHolder>> holders) {
        List<String> waitedFor =
                BuildPlan.of(registry, List.of(mart)).models().stream()
                        .map(ModelDefinition::mart)
                        .distinct()
                        .filter(holders::containsKey)
                        .toList();
        return waitedFor.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reason.HeldUp(
                                waitedFor.stream()
                                        .flatMap(held -> holders.get(held).stream())
                                        .distinct()
                                        .toList()));
    }

    private RunReport blocking(RunReport report, Function<String, Optional<Reason>> reasons) {
        List<BlockedMart> blocked =
                report.published().stream()
                        .flatMap(
                                mart -> reasons.apply(mart).map(why -> blocked(mart, why)).stream())
                        .toList();
        return report.blocking(blocked);
    }

    private BlockedMart blocked(String mart, Reason because) {
        return new BlockedMart(mart, because, log.published(mart).map(MartStatus::publishedAt));
    }

    /** A connection that ends in the commit leaves open how it went: what is there decides. */
    private PublicationOutcome attempt(RunReport report) {
        try {
            return staging.publish(
                    report,
                    basis.filter(_ -> !report.published().isEmpty())
                            .map(all -> all.of(report.published())));
        } catch (RuntimeException e) {
            if (!isKept(report, e)) {
                throw e;
            }
            return new Published();
        }
    }

    private boolean isKept(RunReport report, RuntimeException fault) {
        try {
            return report.published().stream()
                            .flatMap(mart -> log.published(mart).stream())
                            .anyMatch(status -> status.run().equals(report.id()))
                    || report.held().stream().anyMatch(mart -> versions.has(mart, report.id()));
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
            return false;
        }
    }
}
