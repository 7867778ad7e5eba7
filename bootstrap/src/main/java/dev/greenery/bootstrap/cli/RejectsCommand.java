package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.ListRejects;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.raw.RejectQuery;
import dev.greenery.application.source.SourceTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Prints which rows could not be loaded, and why. */
@Command(
        name = "rejects",
        description = {
            "Prints which rows could not be loaded: how many of each file for which reason, the"
                    + " most frequent first, each with the line of the first.",
            "An import that holds the row again, corrected, clears its reject; a full one (--full)"
                    + " clears all that it does not hold."
        })
final class RejectsCommand extends PlatformCommand {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "of one file, such as orders.csv (all)",
            completionCandidates = ShopFileNames.class,
            converter = ShopFileNames.class)
    private SourceTable file;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (table)")
    private RowFormat format = RowFormat.TABLE;

    @Option(names = "--pii", description = "show the first row as well, which may be anybody's")
    private boolean pii;

    @Override
    public Integer call() {
        RejectQuery query =
                new RejectQuery(
                        Optional.ofNullable(file),
                        pii ? PersonalData.REVEALED : PersonalData.MASKED);
        beginReading();
        ResultPrinter printer = new ResultPrinter(this, format);
        long rows = useCase(ListRejects.class).list(query, printer);
        tellLeftOut(printer.finish(), "--format csv shows all");
        say("%d rejected row(s); 'greenery show raw.rejects' shows each".formatted(rows));
        return ExitCodes.OK;
    }
}
