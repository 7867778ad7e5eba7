package dev.greenery.application.engine;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.change.Basis;
import dev.greenery.application.definition.Definitions;
import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.pass.HistoryPass;
import dev.greenery.application.pass.Threads;
import dev.greenery.application.pass.Written;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.Stage;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.probe.Evidence;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.Freshness;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every build does once its rows are written: it looks for what is empty, audits and
 * publishes.
 *
 * @param plan what was asked for
 * @param possible what of it nothing of others keeps from being published
 * @param obstacles by mart, what does
 */
record Completion(
        BuildTools tools,
        Begun begun,
        BuildPlan plan,
        BuildPlan possible,
        Map<String, List<ForeignObject>> obstacles) {
    Completion {
        requireNonNull(tools, "tools is null");
        requireNonNull(begun, "begun is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(possible, "possible is null");
        obstacles = Map.copyOf(obstacles);
    }

    /** What makes the rows, from the shop's tables to those of models. */
    Definitions definitions() {
        return Definitions.of(
                possible.models(),
                tools.settings(),
                List.of(HistoryPass.class, tools.shops().getClass(), tools.stages().getClass()));
    }

    /** What is empty and must not be, if anything is; the log knows then that the build failed. */
    Optional<BuildOutcome> refused(Written written) {
        Optional<BuildOutcome.Emptied> emptied =
                new EmptyCheck(possible, tools.log()).check(written);
        if (emptied.isEmpty() || begun.request().allowEmpty()) {
            return Optional.empty();
        }
        tools.log().fail(begun.run(), tools.clock().instant(), emptied.get().reason());
        return Optional.of(emptied.get());
    }

    /** Audits what is written and sealed, and publishes what passes. */
    BuildOutcome complete(
            Written written, BuildProbes probes, Staging staging, BuildExtent extent) {
        List<TestResult> results = results(written, probes, staging);
        begun.enter(Stage.PUBLISH);
        boolean hold = begun.request().versions().hold();
        Optional<Basis> basis =
                hold
                        ? Optional.empty()
                        : Optional.of(written.basis(possible, probes, definitions()));
        return finished(
                publisher(staging, basis)
                        .publish(
                                report(
                                        written.sourceRows(),
                                        written.rejectedRows(),
                                        written.modelResults(),
                                        results),
                                new Verdict(tools.registry(), results, obstacles),
                                hold),
                extent);
    }

    /** Ends a build in which nothing can be published. */
    BuildOutcome publishNothing() {
        try (Staging staging = tools.stages().stage(List.of())) {
            return finished(
                    publisher(staging, Optional.empty())
                            .publish(
                                    report(Map.of(), Map.of(), List.of(), List.of()),
                                    new Verdict(tools.registry(), List.of(), obstacles),
                                    false),
                    new BuildExtent.Whole("nothing can be published"));
        }
    }

    private BuildOutcome finished(RunReport report, BuildExtent extent) {
        return new BuildOutcome.Finished(
                report,
                extent,
                new Freshness(begun.startedAt(), tools.clock().instant(), begun.oldestChange()));
    }

    private Publisher publisher(Staging staging, Optional<Basis> basis) {
        return new Publisher(
                tools.registry(),
                tools.log(),
                begun.lock(),
                staging,
                tools.versions(),
                begun.request().cancellation(),
                basis);
    }

    private RunReport report(
            Map<SourceTable, Long> sourceRows,
            Map<SourceTable, Long> rejectedRows,
            List<ModelResult> models,
            List<TestResult> results) {
        return new RunReport(
                begun.run(),
                begun.startedAt(),
                tools.clock().instant(),
                plan.marts(),
                List.of(),
                sourceRows,
                rejectedRows,
                models,
                results);
    }

    private List<TestResult> results(Written written, BuildProbes probes, Staging staging) {
        Evidence evidence = written.evidence(staging, begun.startedAt());
        return Stream.concat(
                        written.findings(begun.request().rejects()).stream(),
                        audit(probes, evidence).stream())
                .toList();
    }

    private List<TestResult> audit(BuildProbes probes, Evidence evidence) {
        return new Threads(tools.partitions(), "greenery-audit")
                        .map(
                                possible.models(),
                                model -> {
                                    begun.requireWanted();
                                    return probes.results(model, evidence);
                                })
                        .stream()
                        .flatMap(List::stream)
                        .toList();
    }
}
