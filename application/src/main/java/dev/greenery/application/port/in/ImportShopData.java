package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectGroup;
import dev.greenery.application.raw.TableCounts;

import java.nio.file.Path;
import java.util.List;

/** Loads the shop's tables from CSV files. */
public interface ImportShopData {
    /** How many problems an answer lists at most; it counts them all. */
    int LISTED_PROBLEMS = 50;

    /**
     * Loads all files of a directory, or none of them. Rows are matched by key with those that are
     * already there: new ones are inserted, changed ones updated, others left alone; what becomes
     * of rows that the files do not hold, the rules say. Data of another origin than that in the
     * warehouse is refused, unless it is to replace it.
     *
     * @throws StoppedException if it was cancelled before the rows were in their tables
     */
    Result importShopData(Request request);

    /**
     * What to load.
     *
     * @param directory holds one file per table, such as {@code users.csv}
     * @param cancellation asked now and then whether the import is to end with nothing loaded
     */
    record Request(
            Path directory, ImportRules rules, ImportProgress progress, Cancellation cancellation) {
        /** Checks that nothing is missing. */
        public Request {
            requireNonNull(directory, "directory is null");
            requireNonNull(rules, "rules is null");
            requireNonNull(progress, "progress is null");
            requireNonNull(cancellation, "cancellation is null");
        }

        /** An import that nobody cancels. */
        public Request(Path directory, ImportRules rules, ImportProgress progress) {
            this(directory, rules, progress, Cancellation.NEVER);
        }
    }

    /** What came of it. */
    sealed interface Result {}

    /**
     * All files are loaded.
     *
     * @param importId under which the rejected rows are kept
     * @param tables one per file
     * @param rejects the largest {@link #LISTED_PROBLEMS} groups of rows that were kept apart
     * @param notes what the files hold that is no fault and may be a mistake
     */
    record Imported(
            long importId,
            List<TableCounts> tables,
            List<RejectGroup> rejects,
            List<ImportProblem> notes)
            implements Result {
        /** Copies the lists. */
        public Imported {
            tables = List.copyOf(tables);
            rejects = List.copyOf(rejects);
            notes = List.copyOf(notes);
        }

        /** Rows of all files that were kept apart. */
        public long rejected() {
            return tables.stream().mapToLong(TableCounts::rejected).sum();
        }
    }

    /**
     * Nothing was loaded, and the tables are as they were.
     *
     * @param problems the first {@link #LISTED_PROBLEMS} of them
     * @param total how many there are
     */
    record Refused(List<ImportProblem> problems, long total) implements Result {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing was loaded, because too much would be lost.
     *
     * @param losses at least one
     * @param rejects the largest {@link #LISTED_PROBLEMS} groups of rows that cannot be loaded
     */
    record HeldBack(List<ImportLoss> losses, List<RejectGroup> rejects) implements Result {
        /** Copies the lists. */
        public HeldBack {
            losses = List.copyOf(losses);
            rejects = List.copyOf(rejects);
        }
    }

    /**
     * Nothing was loaded: the warehouse holds data of another origin.
     *
     * @param offered the origin of the files
     */
    record OtherOrigin(HeldData held, DataOrigin offered) implements Result {
        /** Checks that nothing is missing. */
        public OtherOrigin {
            requireNonNull(held, "held is null");
            requireNonNull(offered, "offered is null");
        }
    }
}
