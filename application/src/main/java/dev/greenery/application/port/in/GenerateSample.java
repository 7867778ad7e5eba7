package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;

/** Makes realistic sample data: the shop's seven files, for any number of users. */
@FunctionalInterface
public interface GenerateSample {
    /**
     * Writes a sample. The same request always gives the same bytes.
     *
     * @throws java.io.UncheckedIOException if the files cannot be written; none is then left behind
     */
    Outcome<SampleSummary, DirectoryInUse> generate(SampleRequest request);

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
