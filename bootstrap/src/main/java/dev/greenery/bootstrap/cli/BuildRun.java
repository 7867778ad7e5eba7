package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.suggestion.Suggestions;
import dev.greenery.bootstrap.output.JsonText;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.util.List;
import java.util.Optional;

/** Runs a build, and tells what it did. */
record BuildRun(PlatformCommand command) {
    BuildRun {
        requireNonNull(command, "command is null");
    }

    int run(Optional<String> mart, boolean json) {
        return switch (build(mart)) {
            case BuildOutcome.Finished(RunReport report) -> tell(report, json);
            case BuildOutcome.AlreadyRunning(String holder) ->
                    command.refuse(List.of("Another build is running: " + holder), ExitCodes.BUSY);
            case BuildOutcome.UnknownMart(String name, List<String> known) ->
                    command.refuse(
                            List.of(
                                    "No mart is called '%s'%s"
                                            .formatted(name, Suggestions.hint(name, known))),
                            ExitCodes.USAGE);
        };
    }

    private BuildOutcome build(Optional<String> mart) {
        try (ProgressDisplay progress = command.progress()) {
            return command.useCase(BuildMarts.class)
                    .build(new BuildRequest(mart, new BuildProgress(progress)));
        }
    }

    private int tell(RunReport report, boolean json) {
        if (json) {
            command.out().println(JsonText.of(ReportJson.of(report)));
        } else {
            new ReportText(command.out()).print(report);
        }
        return report.blocked().isEmpty() ? ExitCodes.OK : ExitCodes.BLOCKED;
    }
}
