package dev.greenery.adapters.graphql.execution;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the changes that a query asks for. What is noted later comes later, so a place is how
 * many changes come before it.
 */
record ChangesPage(ChangeQuery query, List<RowChange> changes, boolean hasNext) {
    ChangesPage {
        requireNonNull(query, "query is null");
        changes = List.copyOf(changes);
    }

    PageEnds ends() {
        return new PageEnds(
                hasNext, query.skipped() > 0, place(0), place(Math.max(changes.size() - 1, 0)));
    }

    private Optional<String> place(int index) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(cursor(query).of(List.of(query.skipped() + index + 1)));
    }

    /** How many changes come before the place of a cursor, the one at it included. */
    static Answer<Long> skipped(ChangeQuery query, String cursor) {
        return cursor(query)
                .place(cursor)
                .flatMap(
                        place ->
                                place.size() == 1
                                        ? count(String.valueOf(place.getFirst()))
                                        : SignedCursor.broken());
    }

    /** Whoever makes a cursor up may write anything. */
    private static Answer<Long> count(String text) {
        return text.matches("[0-9]{1,18}")
                ? Answer.given(Long.valueOf(text))
                : SignedCursor.broken();
    }

    private static SignedCursor cursor(ChangeQuery query) {
        return new SignedCursor(
                "changes of %s since %s until %s"
                        .formatted(
                                query.table(),
                                query.since(),
                                query.until().map(Instant::toString).orElse("now")));
    }
}
