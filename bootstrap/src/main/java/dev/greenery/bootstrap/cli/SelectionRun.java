package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.lineage.Lineage;
import dev.greenery.application.lineage.LineageQuery;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.port.in.ShowLineage;

import java.util.List;
import java.util.function.ToIntFunction;

/** Selects a part of the lineage graph, and works on it. */
record SelectionRun(PlatformCommand command) {
    SelectionRun {
        requireNonNull(command, "command is null");
    }

    int run(LineageQuery query, ToIntFunction<Lineage> work) {
        return switch (command.useCase(ShowLineage.class).lineage(query)) {
            case Outcome.Succeeded(Lineage lineage) when lineage.nodes().isEmpty() ->
                    command.refuse(List.of("The selection is empty"), ExitCodes.USAGE);
            case Outcome.Succeeded(Lineage lineage) -> work.applyAsInt(lineage);
            case Outcome.Refused(WrongQuestion(List<String> reasons)) ->
                    command.refuse(reasons, ExitCodes.USAGE);
        };
    }
}
