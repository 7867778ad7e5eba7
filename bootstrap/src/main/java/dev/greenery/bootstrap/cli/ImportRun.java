package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.HeldBack;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectGroup;
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
            List.of(
                    "table",
                    "lines",
                    "read",
                    "inserted",
                    "updated",
                    "unchanged",
                    "rejected",
                    "deleted");
    private static final List<Boolean> NUMERIC =
            List.of(false, true, true, true, true, true, true, true);

    ImportRun {
        requireNonNull(command, "command is null");
    }

    int run(Path directory, ImportRules rules) {
        return switch (load(directory, rules)) {
            case Imported imported -> tell(imported, rules.mode());
            case Refused refused -> tell(refused);
            case HeldBack held -> tell(held);
            case OtherOrigin other -> tell(other);
        };
    }

    private Result load(Path directory, ImportRules rules) {
        Cancellation cancellation = command.beginWork();
        try (ProgressDisplay progress = command.progress()) {
            return command.useCase(ImportShopData.class)
                    .importShopData(
                            new Request(directory, rules, listener(progress), cancellation));
        }
    }

    private static ImportProgress listener(ProgressDisplay display) {
        return (step, done, total) ->
                display.advance(step.name().toLowerCase(Locale.ROOT), done, total);
    }

    private int tell(Imported imported, ImportMode mode) {
        TextTable table = command.table(HEADERS, NUMERIC);
        imported.tables().forEach(counts -> table.add(cells(counts)));
        command.print(table);
        imported.tables().stream().map(TableCounts::file).forEach(this::tellLines);
        imported.notes().forEach(note -> command.say("Note: " + note));
        command.say(meaning(mode));
        if (imported.rejected() > 0) {
            tell(imported.rejects());
            command.say(
                    "%d row(s) were rejected; all are in raw.rejects, import %d: 'greenery rejects' sums them up. Where a rejected row has an earlier version, that stays"
                            .formatted(imported.rejected(), imported.importId()));
        }
        return ExitCodes.OK;
    }

    private void tellLines(FileCounts file) {
        if (file.linesWithoutRow() > 0) {
            command.say(
                    "%s: of its %d lines 1 is the header, %d begin rows, and %d are empty or go on with a text of several lines"
                            .formatted(
                                    file.table().fileName(),
                                    file.lines(),
                                    file.read(),
                                    file.linesWithoutRow()));
        }
    }

    private static String meaning(ImportMode mode) {
        return switch (mode) {
            case ADD ->
                    "Rows that the files do not hold were left as they are; --full deletes them";
            case FULL -> "The tables hold what the files hold, and nothing else";
            case REPLACE -> "What was there is gone, with its history";
        };
    }

    private void tell(List<RejectGroup> rejects) {
        rejects.stream().map(RejectGroup::toString).forEach(command::say);
    }

    private static List<String> cells(TableCounts counts) {
        return Stream.concat(
                        Stream.of(counts.table()),
                        Stream.of(
                                        counts.file().lines(),
                                        counts.read(),
                                        counts.inserted(),
                                        counts.updated(),
                                        counts.unchanged(),
                                        counts.rejected(),
                                        counts.deleted())
                                .map(String::valueOf))
                .toList();
    }

    private int tell(Refused refused) {
        refused.problems().stream().map(ImportProblem::toString).forEach(command::say);
        return command.refuse(
                List.of("%d problem(s): nothing was imported".formatted(refused.total())),
                ExitCodes.REFUSED_INPUT);
    }

    private int tell(HeldBack held) {
        tell(held.rejects());
        held.losses().stream().map(ImportLoss::reason).forEach(command::say);
        return command.refuse(List.of("Nothing was imported"), ExitCodes.REFUSED_INPUT);
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
