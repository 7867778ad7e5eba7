package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/** Makes realistic sample data: the shop's seven files, for any number of users. */
@FunctionalInterface
public interface GenerateSample {
    /**
     * Writes a sample. The same request always gives the same bytes.
     *
     * @throws java.io.UncheckedIOException if the files cannot be written; none is then left behind
     */
    Outcome generate(SampleRequest request);

    /** What became of the request. */
    sealed interface Outcome {
        /** The sample is written. */
        record Generated(SampleSummary summary) implements Outcome {
            /** Checks that there is a summary. */
            public Generated {
                requireNonNull(summary, "summary is null");
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

    /** Hears how far the writing is. */
    @FunctionalInterface
    interface Progress {
        /** Listens to nothing. */
        Progress NONE = (rows, expectedRows) -> {};

        /**
         * Some more rows are written.
         *
         * @param rows clean rows written so far, over all files; planted extra rows do not count
         * @param expectedRows clean rows in the end
         */
        void written(long rows, long expectedRows);
    }
}
