package dev.greenery.bootstrap.cli;

import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectLimit;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** Loads the shop's files. */
@Command(
        name = "import",
        description = {
            "Loads the shop's seven CSV files, all or none.",
            "Rows are matched by key: new ones are inserted, changed ones updated. Rows that the"
                    + " files do not hold stay, unless the files are a full export (--full).",
            "Rows that cannot be loaded go to raw.rejects; too many of them refuse the import.",
            "Sample data and data of a shop are not mixed, nor are two samples."
        })
final class ImportCommand extends PlatformCommand {
    @Parameters(paramLabel = "DIR", description = "the directory of the files, or a zip of it")
    private Path directory;

    @ArgGroup private Meaning meaning = new Meaning();

    @Option(
            names = "--allow-shrink",
            description =
                    "take files that hold no row of a table that has some, or lack more than 20 %%"
                            + " of a table (--full)")
    private boolean allowShrink;

    @Option(
            names = "--max-rejects",
            paramLabel = "N|N%",
            converter = RejectLimitText.class,
            description =
                    "refuse the import when more rows of a file cannot be loaded: 20, or 2%% of"
                            + " its rows (1%%; in small files 5 rows that are no more than half)")
    private RejectLimit maxRejects = RejectLimit.USUAL;

    @Option(
            names = "--strict",
            description = "refuse the import if a single row is bad, or a column unknown")
    private boolean strict;

    /** What the files mean for what is there. */
    private static final class Meaning {
        @Option(
                names = "--full",
                description =
                        "the files are a full export: make the tables equal to them, and delete"
                                + " what they do not hold")
        private boolean full;

        @Option(
                names = "--replace",
                description =
                        "delete what the warehouse holds first, with its history, in the same"
                                + " transaction")
        private boolean replace;

        ImportMode mode() {
            if (full) {
                return ImportMode.FULL;
            }
            return replace ? ImportMode.REPLACE : ImportMode.ADD;
        }
    }

    @Override
    public Integer call() {
        return new ImportRun(this).run(directory, rules());
    }

    private ImportRules rules() {
        ImportRules rules = ImportRules.USUAL.in(meaning.mode()).allowing(maxRejects);
        ImportRules shrinking = allowShrink ? rules.shrinking() : rules;
        return strict ? shrinking.strictly() : shrinking;
    }
}
