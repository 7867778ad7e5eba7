package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/**
 * What a file holds.
 *
 * @param lines up to the end of the last row, the header's among them
 * @param read rows, without the header
 * @param rejected rows of them that cannot be loaded
 */
public record FileCounts(SourceTable table, long lines, long read, long rejected) {
    /** Checks that there is a table, and that no more was rejected than read. */
    public FileCounts {
        requireNonNull(table, "table is null");
        if (rejected < 0 || rejected > read) {
            throw new IllegalArgumentException(
                    "%d rows of %d are rejected".formatted(rejected, read));
        }
    }

    /** The same file, in which so many more rows turned out to be bad. */
    public FileCounts withMoreRejects(long more) {
        return new FileCounts(table, lines, read, rejected + more);
    }

    /**
     * Lines that begin no row: empty ones, and those that go on with a text of several lines. With
     * one line for the header and one for each row they are all lines.
     */
    public long linesWithoutRow() {
        return Math.max(0, lines - 1 - read);
    }

    /** Whether there is no row that can be loaded, although there are rows. */
    public boolean isAllRejected() {
        return read > 0 && rejected == read;
    }
}
