package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

/**
 * Why files that can be read are not loaded: too much of them, or of what is there, would be lost.
 */
public sealed interface ImportLoss {
    /** What it is, with how much of how much, and what to do. */
    String reason();

    /** More rows of a file are rejected than may be. */
    record Rejects(FileCounts file, RejectLimit limit) implements ImportLoss {
        /** Checks that nothing is missing. */
        public Rejects {
            requireNonNull(file, "file is null");
            requireNonNull(limit, "limit is null");
        }

        @Override
        public String reason() {
            String rows =
                    "%s: %d of %d row(s) are rejected"
                            .formatted(file.table().fileName(), file.rejected(), file.read());
            return file.isAllRejected()
                    ? rows + ", and so none is left: mend the file"
                    : "%s, and no more may be than %s: mend the file, or allow more with --max-rejects"
                            .formatted(rows, limit);
        }
    }

    /** A file without rows stands for a table that has some. */
    record Emptiness(SourceTable table, long held) implements ImportLoss {
        /** Checks that there is a table. */
        public Emptiness {
            requireNonNull(table, "table is null");
        }

        @Override
        public String reason() {
            return "%s: holds no row, and raw.%s holds %d: export it again, or take it as it is with --allow-shrink"
                    .formatted(table.fileName(), table.tableName(), held);
        }
    }

    /** A full export lacks a large part of a table. */
    record Shrinkage(SourceTable table, Absence absence) implements ImportLoss {
        /** Checks that nothing is missing. */
        public Shrinkage {
            requireNonNull(table, "table is null");
            requireNonNull(absence, "absence is null");
        }

        @Override
        public String reason() {
            return "%s: lacks %d of the %d row(s) of raw.%s, more than 20 %%: export it again, or let them be deleted with --allow-shrink"
                    .formatted(
                            table.fileName(), absence.absent(), absence.held(), table.tableName());
        }
    }
}
