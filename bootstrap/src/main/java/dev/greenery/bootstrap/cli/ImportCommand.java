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
                    + " be loaded go to raw.rejects."
        })
final class ImportCommand extends PlatformCommand {
    @Parameters(paramLabel = "DIR", description = "the directory of the files")
    private Path directory;

    @Option(names = "--strict", description = "refuse the import if a single row is bad")
    private boolean strict;

    @Override
    public Integer call() {
        return new ImportRun(this).run(directory, strict);
    }
}
