package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

/**
 * What became of the rows of one file, and of those of its table. Every row that was read is
 * inserted, updated, unchanged or rejected.
 *
 * @param inserted rows whose key was new
 * @param updated rows whose key was known and whose values had changed
 * @param deleted rows of the table that a full file no longer holds
 */
public record TableCounts(FileCounts file, long inserted, long updated, long deleted) {
    /** Checks that every row is accounted for. */
    public TableCounts {
        requireNonNull(file, "file is null");
        if (inserted + updated + file.rejected() > file.read()) {
            throw new IllegalArgumentException(
                    "Rows of %s are counted twice".formatted(file.table().tableName()));
        }
    }

    /** The same, of a table that has lost so many rows. */
    public TableCounts deleting(long rows) {
        return new TableCounts(file, inserted, updated, rows);
    }

    /** The source table, such as {@code orders}. */
    public String table() {
        return file.table().tableName();
    }

    /** Rows in the file, without the header. */
    public long read() {
        return file.read();
    }

    /** Rows that are kept apart because they cannot be loaded. */
    public long rejected() {
        return file.rejected();
    }

    /** Rows that were known as they are. */
    public long unchanged() {
        return read() - rejected() - inserted - updated;
    }
}
