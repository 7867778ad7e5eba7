package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.RowQuery.Position;

import java.util.Optional;

/**
 * Which part of an ordered list of rows.
 *
 * @param size rows at the most
 * @param from the end that rows are taken from
 * @param beyond only rows beyond this place, seen from that end
 */
record PageRequest(int size, End from, Optional<Position> beyond) {
    PageRequest {
        requireNonNull(from, "from is null");
        requireNonNull(beyond, "beyond is null");
    }

    /** The ends of a list. */
    enum End {
        /** Where the first row is. */
        START,
        /** Where the last row is. */
        FINISH
    }
}
