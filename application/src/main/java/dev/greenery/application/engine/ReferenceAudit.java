package dev.greenery.application.engine;

import dev.greenery.application.engine.HistoryKeys.Keys;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnReader;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one reference on one thread. What the histories that are built with the row's own resolve
 * is done with; the other values, such as products, are few and kept for one look into the
 * referenced table. If they are many, the test is left to the tables as a whole.
 */
final class ReferenceAudit<R extends Record> {
    private static final int MOST_OPEN_VALUES = 1_000;

    private final ReferenceTest<R> test;
    private final ColumnReader column;
    private final Optional<Keys> nearKeys;
    private final Set<Object> wanted = new HashSet<>();
    private final Set<Object> open = new HashSet<>();
    private Object last;
    private boolean tooMany;

    ReferenceAudit(ModelDefinition<R> model, ReferenceTest<R> test, Optional<Keys> nearKeys) {
        this.test = test;
        this.column = model.column(test.column()).orElseThrow().reader();
        this.nearKeys = nearKeys;
    }

    void see(R row) {
        if (tooMany) {
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
    void resolve() {
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
        if (!tooMany) {
            open.add(value);
            giveUpIfTooMany();
        }
    }

    private void giveUpIfTooMany() {
        if (tooMany || open.size() > MOST_OPEN_VALUES) {
            tooMany = true;
            open.clear();
        }
    }

    void addAll(ReferenceAudit<R> other) {
        tooMany |= other.tooMany;
        open.addAll(other.open);
        giveUpIfTooMany();
    }

    ReferenceTest<R> test() {
        return test;
    }

    /** The values that are still to be looked up; empty if there are too many. */
    Optional<Set<Object>> openValues() {
        return tooMany ? Optional.empty() : Optional.of(open);
    }
}
