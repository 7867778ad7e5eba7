package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.suggestion.Suggestions;
import dev.greenery.bootstrap.output.Json;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.util.List;

/** Runs a build, and tells what it did. */
record BuildRun(PlatformCommand command) {
    BuildRun {
        requireNonNull(command, "command is null");
    }

    int run(BuildRequest request, boolean json) {
        return switch (build(request)) {
            case BuildOutcome.Finished finished -> {
                finished.warnings().forEach(command::say);
                yield tell(finished, json);
            }
            case BuildOutcome.Emptied emptied -> refuse(emptied, json);
            case BuildOutcome.AlreadyRunning(String holder) ->
                    command.refuse(List.of("Another build is running: " + holder), ExitCodes.BUSY);
            case BuildOutcome.NamesTaken(List<ForeignObject> by) ->
                    command.refuse(List.of(ForeignObject.refusal(by)), ExitCodes.FAULT);
            case BuildOutcome.UnknownMart(String name, List<String> known) ->
                    command.refuse(
                            List.of(
                                    "No mart is called '%s'%s"
                                            .formatted(name, Suggestions.hint(name, known))),
                            ExitCodes.USAGE);
        };
    }

    private BuildOutcome build(BuildRequest request) {
        Cancellation cancellation = command.beginWork();
        try (ProgressDisplay progress = command.progress()) {
            return command.useCase(BuildMarts.class)
                    .build(
                            request.with(
                                    new BuildProgress(progress, request.versions()), cancellation));
        }
    }

    private int refuse(BuildOutcome.Emptied emptied, boolean json) {
        if (json) {
            Json.print(ReportJson.of(emptied), command.out());
        }
        String remedy =
                emptied.sources().isEmpty()
                        ? "look at what was imported"
                        : "run 'greenery import' first";
        return command.refuse(
                List.of(
                        "Nothing was published: %s; %s, or publish it all the same with --allow-empty"
                                .formatted(emptied.reason(), remedy)),
                ExitCodes.REFUSED_INPUT);
    }

    private int tell(BuildOutcome.Finished finished, boolean json) {
        if (json) {
            Json.print(ReportJson.of(finished), command.out());
        } else {
            new ReportText(command.out()).print(finished);
        }
        return finished.report().blocked().isEmpty() ? ExitCodes.OK : ExitCodes.BLOCKED;
    }
}
