package dev.greenery.application.raw;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.PersonalData;
import dev.greenery.application.source.SourceTable;

import java.util.Optional;

/**
 * Which rejected rows.
 *
 * @param table those of one file; empty for those of all
 * @param personalData whether the text of an example is told, which is a row as it was written
 */
public record RejectQuery(Optional<SourceTable> table, PersonalData personalData) {
    /** Checks that nothing is missing. */
    public RejectQuery {
        requireNonNull(table, "table is null");
        requireNonNull(personalData, "personalData is null");
    }
}
