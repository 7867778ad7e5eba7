package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;

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
    Outcome<List<DaySummary>, DirectoryInUse> generate(DaysRequest request);
}
