package dev.greenery.application.port.in;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.query.ResultReader;

import java.util.Map;

/** Lists what the shop overwrote. */
public interface ListChanges {
    /**
     * Gives the changes to the reader in the order of time and key, one row per column that
     * changed.
     *
     * @return how many rows of the table were changed, by kind
     */
    Map<ChangeKind, Long> list(ChangeQuery query, ResultReader reader);
}
