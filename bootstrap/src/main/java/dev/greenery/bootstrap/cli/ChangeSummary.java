package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.application.history.ChangeKind;
import dev.greenery.application.history.TrackedTable;

import java.util.Map;
import java.util.stream.Stream;

/** How many rows of a table came, were changed and went. */
record ChangeSummary(TrackedTable table, Map<ChangeKind, Long> counts) {
    ChangeSummary {
        requireNonNull(table, "table is null");
        counts = Map.copyOf(counts);
    }

    @Override
    public String toString() {
        return "%s: %s"
                .formatted(
                        table,
                        Stream.of(ChangeKind.values())
                                .map(kind -> counts.getOrDefault(kind, 0L) + " " + kind.label())
                                .collect(joining(", ")));
    }
}
