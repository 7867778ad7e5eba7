package dev.greenery.application.port.out;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;

import java.util.Map;
import java.util.function.Consumer;

/** Finds what the shop overwrote. */
public interface FindChanges {
    /** Streams the changes in the order of time and key, each column that changed by itself. */
    void find(ChangeQuery query, Consumer<RowChange> changes);

    /**
     * Counts rows by what happened to them in the whole time of the query; a kind that did not
     * occur is not counted.
     */
    Map<ChangeKind, Long> countChanges(ChangeQuery query);
}
