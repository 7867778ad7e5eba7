package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

/**
 * What became of the rows of one file. Every row that was read is in exactly one of the other
 * counts.
 *
 * @param table the source table, such as {@code orders}
 * @param read rows in the file, without the header
 * @param inserted rows whose key was new
 * @param updated rows whose key was known and whose values had changed
 * @param unchanged rows that were known as they are
 * @param rejected rows that are kept apart because they cannot be loaded
 */
public record TableCounts(
        String table, long read, long inserted, long updated, long unchanged, long rejected) {
    /** Checks that every row is accounted for. */
    public TableCounts {
        requireNonNull(table, "table is null");
        if (read != inserted + updated + unchanged + rejected) {
            throw new IllegalArgumentException("Rows of " + table + " are unaccounted for");
        }
    }
}
