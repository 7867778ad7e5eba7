package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What comes before and after a page. */
record PageEnds(
        boolean hasNext, boolean hasPrevious, Optional<String> start, Optional<String> end) {
    PageEnds {
        requireNonNull(start, "start is null");
        requireNonNull(end, "end is null");
    }
}
