package dev.greenery.application.port.out;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.query.ResultReader;

import java.util.Map;

/** Finds what the shop overwrote. */
public interface FindChanges {
    /**
     * Streams the changes in the order of time and key, one row per column that changed: when, what
     * kind, which key, column, before, after.
     *
     * @return how many rows of the table were changed, by kind; a kind that did not occur is not in
     *     it
     */
    Map<ChangeKind, Long> find(ChangeQuery query, ResultReader reader);
}
