package dev.greenery.application.engine;

import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.BlockedMart.Reason;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which marts may be published: those of which no model, and nothing that their models read, be it
 * the shop's own, failed an {@code ERROR} test.
 */
record Verdict(MartRegistry registry, Collection<TestResult> results) {
    /** The failed tests that keep a mart from being published; empty if none does. */
    Optional<Reason> against(String mart) {
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
