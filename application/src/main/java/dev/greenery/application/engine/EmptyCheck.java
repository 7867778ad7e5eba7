package dev.greenery.application.engine;

import dev.greenery.application.pass.BuildPlan;
import dev.greenery.application.pass.Written;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome.Emptied;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.source.SourceTable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what is empty and should not be. Data tests cannot: a table without rows passes nearly all
 * of them.
 */
record EmptyCheck(BuildPlan plan, RunLog log) {
    /** What keeps these rows from being published, if anything does. */
    Optional<Emptied> check(Written written) {
        Emptied emptied = new Emptied(emptySources(written), emptiedModels(written));
        return Optional.of(emptied)
                .filter(found -> !found.sources().isEmpty() || !found.models().isEmpty());
    }

    private List<SourceTable> emptySources(Written written) {
        return plan.sources().stream()
                .filter(table -> !table.mayBeEmpty())
                .filter(table -> written.sourceRows().getOrDefault(table, 0L) == 0)
                .toList();
    }

    private List<String> emptiedModels(Written written) {
        Set<String> filled =
                plan.marts().stream()
                        .flatMap(mart -> log.published(mart).stream())
                        .flatMap(status -> status.models().stream())
                        .filter(model -> model.rows() > 0)
                        .map(EmptyCheck::qualifiedName)
                        .collect(Collectors.toSet());
        return written.emptyModels().stream()
                .filter(ModelDefinition::isTable)
                .map(ModelDefinition::qualifiedName)
                .filter(filled::contains)
                .toList();
    }

    private static String qualifiedName(ModelResult result) {
        return result.mart() + "." + result.model();
    }
}
