package dev.greenery.application.history;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;

import java.time.Instant;
import java.util.Optional;

/**
 * Which changes of a table's rows.
 *
 * @param since those at this moment or later
 * @param until those before this moment; empty for all of them up to now
 */
public record ChangeQuery(
        TrackedTable table, Instant since, Optional<Instant> until, PersonalData personalData) {
    /** Checks that nothing is missing. */
    public ChangeQuery {
        requireNonNull(table, "table is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
        requireNonNull(personalData, "personalData is null");
    }
}
