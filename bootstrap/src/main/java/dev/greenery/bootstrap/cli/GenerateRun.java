package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.util.Comparator;
import java.util.List;

/** Generates a sample, and tells what it holds. */
record GenerateRun(PlatformCommand command) {
    GenerateRun {
        requireNonNull(command, "command is null");
    }

    int run(SampleRequest request) {
        return switch (generate(request)) {
            case Outcome.Succeeded(SampleSummary generated) -> tell(generated);
            case Outcome.Refused(DirectoryInUse inUse) -> SampleWork.refuse(inUse.files(), command);
        };
    }

    private Outcome<SampleSummary, DirectoryInUse> generate(SampleRequest request) {
        Cancellation cancellation = command.beginWork();
        try (ProgressDisplay progress = command.progress()) {
            return command.useCase(GenerateSample.class)
                    .generate(
                            request.withProgress(
                                    SampleWork.watched(
                                            progress, cancellation, "no file was written")));
        }
    }

    private int tell(SampleSummary summary) {
        TextTable table = command.table(List.of("file", "rows"), List.of(false, true));
        for (SourceTable file : SourceTable.values()) {
            table.add(List.of(file.fileName(), Long.toString(summary.rowsOf(file))));
        }
        command.print(table);
        if (summary.totalFaults() > 0) {
            tellFaults(summary);
        }
        return ExitCodes.OK;
    }

    private void tellFaults(SampleSummary summary) {
        command.out().println();
        TextTable table =
                command.table(
                        List.of("planted fault", "times", "found by"), List.of(false, true, false));
        summary.faults().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(
                        kind ->
                                table.add(
                                        List.of(
                                                kind.code(),
                                                summary.faults().get(kind).toString(),
                                                kind.handling().code())));
        command.print(table);
    }
}
