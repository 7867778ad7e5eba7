package dev.greenery.application.port.in;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.history.RowChange;

import java.util.Map;
import java.util.function.Consumer;

/** Lists what the shop overwrote. */
public interface ListChanges {
    /** Gives the changes in the order of time and key, each column that changed by itself. */
    void list(ChangeQuery query, Consumer<RowChange> changes);

    /**
     * How many rows of the table came, were changed and went in that time, whatever part of it the
     * query asks for.
     */
    Map<ChangeKind, Long> countChanges(ChangeQuery query);
}
