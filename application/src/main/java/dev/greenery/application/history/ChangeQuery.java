package dev.greenery.application.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which changes of a table's rows.
 *
 * @param since those at this moment or later
 * @param until those before this moment; empty for all of them up to now
 * @param skipped how many of them, in their order, to leave out
 * @param limit how many to give at the most; empty for all
 */
public record ChangeQuery(
        TrackedTable table,
        Instant since,
        Optional<Instant> until,
        PersonalData personalData,
        long skipped,
        OptionalInt limit) {
    /** Checks that nothing is missing. */
    public ChangeQuery {
        requireNonNull(table, "table is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
        requireNonNull(personalData, "personalData is null");
        requireNonNull(limit, "limit is null");
    }

    /** All changes of that time. */
    public ChangeQuery(
            TrackedTable table, Instant since, Optional<Instant> until, PersonalData personalData) {
        this(table, since, until, personalData, 0, OptionalInt.empty());
    }

    /** Some of these changes. */
    public ChangeQuery page(long newSkipped, int newLimit) {
        return new ChangeQuery(
                table, since, until, personalData, newSkipped, OptionalInt.of(newLimit));
    }
}
