package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.ChangeQuery;
import dev.greenery.application.port.in.ListChanges;
import dev.greenery.application.port.out.FindChanges;
import dev.greenery.application.query.ResultReader;

import java.util.Map;

/** Lists changes. */
public record ListChangesService(FindChanges changes) implements ListChanges {
    /** Checks that nothing is missing. */
    public ListChangesService {
        requireNonNull(changes, "changes is null");
    }

    @Override
    public Map<ChangeKind, Long> list(ChangeQuery query, ResultReader reader) {
        return changes.find(query, reader);
    }
}
