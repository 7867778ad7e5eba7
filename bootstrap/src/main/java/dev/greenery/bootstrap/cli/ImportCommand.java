package dev.greenery.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** Loads the shop's files. */
@Command(
        name = "import",
        description = {
            "Loads the shop's seven CSV files, all or none.",
            "Rows are matched by key: new ones are inserted, changed ones updated. Rows that cannot"
                    + " be loaded go to raw.rejects.",
            "Sample data and data of a shop are not mixed, nor are two samples."
        })
final class ImportCommand extends PlatformCommand {
    @Parameters(paramLabel = "DIR", description = "the directory of the files")
    private Path directory;

    @Option(names = "--strict", description = "refuse the import if a single row is bad")
    private boolean strict;

    @Option(
            names = "--replace",
            description = "delete what the warehouse holds first, in the same transaction")
    private boolean replace;

    @Override
    public Integer call() {
        return new ImportRun(this).run(directory, strict, replace);
    }
}
