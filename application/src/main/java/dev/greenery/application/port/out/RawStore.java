package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.Absence;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.RejectGroup;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the shop's tables are kept as loaded. */
public interface RawStore {
    /** Reads and checks all files of a directory without any effect that others could see. */
    Staged stage(Path directory, ImportProgress progress);

    /** What came of reading the files. */
    sealed interface Staged {
        /** All were read to their ends. */
        record Ready(StagedImport files) implements Staged {
            /** Checks that there are files. */
            public Ready {
                requireNonNull(files, "files is null");
            }
        }

        /** One could not be read to its end, and nothing is left of the others. */
        record Unreadable(ImportProblem problem) implements Staged {
            /** Checks that there is a problem. */
            public Unreadable {
                requireNonNull(problem, "problem is null");
            }
        }
    }

    /** Files that were read and checked. Closing without a merge leaves nothing of them. */
    interface StagedImport extends AutoCloseable {
        /** What each file holds. */
        List<FileCounts> files();

        /** Columns of the files that the tables do not have, and that are not read. */
        List<ImportProblem> extraColumns();

        /** Values that differ by blanks or case alone. */
        List<ImportProblem> nearDoubles();

        /** Rows that cannot be loaded, by file and reason; the largest groups first. */
        List<RejectGroup> rejects(int limit);

        /** What the warehouse holds; from now on no other import changes that. */
        Optional<HeldData> held();

        /**
         * How much of a table its file lacks. A row whose key the file names is not absent, even if
         * the file's row is rejected.
         */
        Absence absence(SourceTable table);

        /** Brings the rows into the shop's tables, all at once and for good. */
        Merged merge(Order order);

        @Override
        void close();
    }

    /**
     * How to merge.
     *
     * @param origin noted for the data
     * @param held what the warehouse was found to hold
     */
    record Order(DataOrigin origin, ImportMode mode, Optional<HeldData> held) {
        /** Checks that nothing is missing. */
        public Order {
            requireNonNull(origin, "origin is null");
            requireNonNull(mode, "mode is null");
            requireNonNull(held, "held is null");
        }
    }

    /**
     * What a merge did.
     *
     * @param importId under which the rejected rows are kept
     * @param tables one per file
     */
    record Merged(long importId, List<TableCounts> tables) {
        /** Copies the list. */
        public Merged {
            tables = List.copyOf(tables);
        }
    }
}
