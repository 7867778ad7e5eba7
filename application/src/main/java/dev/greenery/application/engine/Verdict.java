package dev.greenery.application.engine;

import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.BlockedMart.Reason;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which marts may be published: those of which no model, and nothing that their models read, be it
 * the shop's own, failed an {@code ERROR} test, and whose tables others let be replaced.
 *
 * @param obstacles by mart, what others made that was known before anything was built
 */
record Verdict(
        MartRegistry registry,
        Collection<TestResult> results,
        Map<String, List<ForeignObject>> obstacles) {
    /** What keeps a mart from being published; empty if nothing does. */
    Optional<Reason> against(String mart) {
        if (obstacles.containsKey(mart)) {
            return Optional.of(new DependedOn(obstacles.get(mart)));
        }
        List<TestResult> failed = failed(mart);
        return failed.isEmpty() ? Optional.empty() : Optional.of(new FailedTests(failed));
    }

    private List<TestResult> failed(String mart) {
        BuildPlan plan = BuildPlan.of(registry, List.of(mart));
        Set<String> relevant =
                Stream.of(
                                plan.models().stream().map(ModelDefinition::qualifiedName),
                                plan.sources().stream()
                                        .map(table -> name(SourceTest.SCHEMA, table.tableName())),
                                plan.sourceTests().stream()
                                        .map(test -> name(SourceTest.SCHEMA, test.relation())))
                        .flatMap(names -> names)
                        .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> result.outcome() == TestOutcome.FAIL)
                .filter(result -> relevant.contains(name(result.mart(), result.model())))
                .toList();
    }

    private static String name(String schema, String relation) {
        return schema + "." + relation;
    }
}
