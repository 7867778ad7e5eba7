package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/**
 * What a file holds.
 *
 * @param read rows, without the header
 * @param rejected rows of them that cannot be loaded
 */
public record FileCounts(SourceTable table, long read, long rejected) {
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
        return new FileCounts(table, read, rejected + more);
    }

    /** Whether there is no row that can be loaded, although there are rows. */
    public boolean isAllRejected() {
        return read > 0 && rejected == read;
    }
}
