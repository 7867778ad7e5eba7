package dev.greenery.application.probe;

import dev.greenery.application.probe.HistoryKeys.Keys;
import dev.greenery.application.row.ColumnReader;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one reference on one thread. What the histories that are built with the row's own resolve
 * is done with; the other values, such as products, are few and kept for one look into the
 * referenced table. If they are many, the test is left to the tables as a whole.
 *
 * @param <R> the row record
 */
public final class ReferenceTrail<R extends Record> implements Tally<R> {
    static final int MOST_OPEN_VALUES = 1_000;

    private final ColumnReader column;
    private final Optional<Keys> nearKeys;
    private final Set<Object> wanted = new HashSet<>();
    private final Set<Object> open = new HashSet<>();
    private Object last;
    private boolean givenUp;

    ReferenceTrail(ColumnReader column, Optional<Keys> nearKeys) {
        this.column = column;
        this.nearKeys = nearKeys;
    }

    /** Notes what a row refers to. */
    public void see(R row) {
        if (givenUp) {
            return;
        }
        Object value = column.valueOrNull(row);
        // The rows of a history often refer to the same one over and over.
        if (value == null || value.equals(last)) {
            return;
        }
        last = value;
        if (nearKeys.isPresent()) {
            wanted.add(value);
        } else {
            leaveOpen(value);
        }
    }

    /** Looks for the values among the keys of the histories that are built now. */
    public void resolve() {
        if (wanted.isEmpty()) {
            return;
        }
        Keys keys = nearKeys.orElseThrow();
        for (Object value : wanted) {
            if (!keys.has(value)) {
                leaveOpen(value);
            }
        }
        wanted.clear();
        last = null;
    }

    private void leaveOpen(Object value) {
        if (givenUp) {
            return;
        }
        open.add(value);
        if (open.size() > MOST_OPEN_VALUES) {
            givenUp = true;
            open.clear();
        }
    }

    /** Whether it kept no values, because there are too many. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** The values that are still to be looked up. */
    Set<Object> openValues() {
        return open;
    }
}
