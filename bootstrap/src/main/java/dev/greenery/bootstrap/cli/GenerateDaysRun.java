package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.GenerateDays;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.util.List;

/** Generates a sample day by day, and tells what changes from each day to the next. */
record GenerateDaysRun(PlatformCommand command) {
    private static final String LEFT_BEHIND =
            "of the days, only those that were complete are there";

    GenerateDaysRun {
        requireNonNull(command, "command is null");
    }

    int run(DaysRequest request) {
        return switch (generate(request)) {
            case Outcome.Succeeded(List<DaySummary> generated) -> tell(generated);
            case Outcome.Refused(DirectoryInUse inUse) -> SampleWork.refuse(inUse.files(), command);
        };
    }

    private Outcome<List<DaySummary>, DirectoryInUse> generate(DaysRequest request) {
        Cancellation cancellation = command.beginWork();
        try (ProgressDisplay progress = command.progress()) {
            GenerateSample.Progress watched =
                    SampleWork.watched(progress, cancellation, LEFT_BEHIND);
            return command.useCase(GenerateDays.class)
                    .generate(
                            new DaysRequest(request.first().withProgress(watched), request.days()));
        }
    }

    private int tell(List<DaySummary> days) {
        TextTable table =
                command.table(List.of("day", "what", "how many"), List.of(false, false, true));
        for (DaySummary day : days) {
            String name = day.directory().getFileName().toString();
            add(table, name, "rows in all files", day.holds().totalRows());
            for (DayChange change : DayChange.values()) {
                add(table, name, change.text(), day.changesOf(change));
            }
            for (FaultKind kind : FaultKind.values()) {
                long times = day.holds().faults().getOrDefault(kind, 0L);
                add(table, name, "planted " + kind.code(), times);
            }
        }
        command.print(table);
        return ExitCodes.OK;
    }

    private static void add(TextTable table, String day, String what, long times) {
        if (times > 0) {
            table.add(List.of(day, what, Long.toString(times)));
        }
    }
}
