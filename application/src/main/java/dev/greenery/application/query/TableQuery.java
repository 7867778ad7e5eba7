package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which rows of a table that the platform keeps beside the marts.
 *
 * @param columns in this order; none for all of them
 * @param limit at the most so many rows; empty for all
 */
public record TableQuery(
        TableName table, List<String> columns, OptionalInt limit, PersonalData personalData) {
    /** Copies the list. */
    public TableQuery {
        requireNonNull(table, "table is null");
        columns = List.copyOf(columns);
        requireNonNull(limit, "limit is null");
        requireNonNull(personalData, "personalData is null");
    }

    /** The same query of these columns. */
    public TableQuery of(List<String> others) {
        return new TableQuery(table, others, limit, personalData);
    }
}
