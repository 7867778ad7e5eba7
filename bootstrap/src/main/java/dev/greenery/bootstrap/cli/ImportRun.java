package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.bootstrap.output.TextTable;
import dev.greenery.bootstrap.progress.ProgressDisplay;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Imports the shop's files, and tells what became of their rows. */
record ImportRun(PlatformCommand command) {
    private static final List<String> HEADERS =
            List.of("table", "read", "inserted", "updated", "unchanged", "rejected");
    private static final List<Boolean> NUMERIC = List.of(false, true, true, true, true, true);

    ImportRun {
        requireNonNull(command, "command is null");
    }

    int run(Path directory, boolean strict, boolean replace) {
        return switch (load(directory, strict, replace)) {
            case Imported imported -> tell(imported);
            case Refused refused -> tell(refused);
            case OtherOrigin other -> tell(other);
        };
    }

    private Result load(Path directory, boolean strict, boolean replace) {
        Cancellation cancellation = command.beginWork();
        try (ProgressDisplay progress = command.progress()) {
            return command.useCase(ImportShopData.class)
                    .importShopData(
                            new Request(
                                    directory, strict, replace, listener(progress), cancellation));
        }
    }

    private static ImportProgress listener(ProgressDisplay display) {
        return (step, done, total) ->
                display.advance(step.name().toLowerCase(Locale.ROOT), done, total);
    }

    private int tell(Imported imported) {
        TextTable table = command.table(HEADERS, NUMERIC);
        imported.tables().forEach(counts -> table.add(cells(counts)));
        command.print(table);
        if (imported.rejected() > 0) {
            imported.firstRejects().stream().map(ImportProblem::toString).forEach(command::say);
            command.say(
                    "%d row(s) were rejected; all are in raw.rejects, import %d: 'greenery show raw.rejects' shows why"
                            .formatted(imported.rejected(), imported.importId()));
        }
        return ExitCodes.OK;
    }

    private static List<String> cells(TableCounts counts) {
        return Stream.concat(
                        Stream.of(counts.table()),
                        Stream.of(
                                        counts.read(),
                                        counts.inserted(),
                                        counts.updated(),
                                        counts.unchanged(),
                                        counts.rejected())
                                .map(String::valueOf))
                .toList();
    }

    private int tell(Refused refused) {
        refused.problems().stream().map(ImportProblem::toString).forEach(command::say);
        return command.refuse(
                List.of("%d problem(s): nothing was imported".formatted(refused.total())),
                ExitCodes.REFUSED_INPUT);
    }

    private int tell(OtherOrigin other) {
        String imported = other.held().imported().map(at -> ", last imported at " + at).orElse("");
        return command.refuse(
                List.of(
                        "Nothing was imported: the warehouse holds %s%s, and these files are %s"
                                .formatted(
                                        other.held().origin().text(),
                                        imported,
                                        other.offered().text()),
                        "Together they would count double. Name another warehouse (--home DIR or"
                                + " --db-url URL), or replace what is there: 'greenery import DIR"
                                + " --replace'"),
                ExitCodes.REFUSED_INPUT);
    }
}
