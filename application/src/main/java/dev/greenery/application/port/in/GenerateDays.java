package dev.greenery.application.port.in;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes sample data of several days: the shop's seven files as it exports them in full, once a day,
 * while it goes on living.
 */
@FunctionalInterface
public interface GenerateDays {
    /**
     * Writes a sample day by day; a day's files are complete before the next day's begin. The same
     * request always gives the same bytes, and a day does not depend on how many follow it.
     *
     * @throws java.io.UncheckedIOException if the files of a day cannot be written; none of that
     *     day is then left behind
     */
    Outcome generate(DaysRequest request);

    /** What became of the request. */
    sealed interface Outcome {
        /** All days are written. */
        record Generated(List<DaySummary> days) implements Outcome {
            /** Copies the list. */
            public Generated {
                days = List.copyOf(days);
            }
        }

        /** Nothing was written: these files are there, and the request does not overwrite. */
        record DirectoryInUse(List<Path> files) implements Outcome {
            /** Copies the list. */
            public DirectoryInUse {
                files = List.copyOf(files);
            }
        }
    }
}
