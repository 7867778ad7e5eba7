package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/** How many rows a file had, and how many of them cannot be loaded. */
record StagedTable(SourceTable table, long read, long rejected) {
    /** Checks that there is a table. */
    StagedTable {
        requireNonNull(table, "table is null");
    }

    StagedTable withMoreRejects(long more) {
        return new StagedTable(table, read, rejected + more);
    }
}
