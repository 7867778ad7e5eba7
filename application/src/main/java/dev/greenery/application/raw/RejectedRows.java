package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/**
 * Rows of a table that files held and that could not be loaded so far.
 *
 * @param rejected how many, each row once however often it was imported
 * @param loaded rows of the table
 */
public record RejectedRows(SourceTable table, long rejected, long loaded) {
    /** Checks that there is a table. */
    public RejectedRows {
        requireNonNull(table, "table is null");
    }

    /** All rows of the files. */
    public long inFiles() {
        return rejected + loaded;
    }
}
