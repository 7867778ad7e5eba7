package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * The tables that two runs made of one model.
 *
 * @param masked columns with personal data, of which nobody is to see a value
 */
public record TablePair(VersionTable before, VersionTable after, Set<String> masked) {
    /** Checks that nothing is missing. */
    public TablePair {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        masked = Set.copyOf(masked);
    }

    /** Whether a row of one can be found in the other: both have the same key. */
    public boolean isComparableByKey() {
        return !before.key().isEmpty() && before.keyColumns().equals(after.keyColumns());
    }

    /** The columns of the key. */
    public List<String> key() {
        return after.key();
    }

    /** The columns that both have, but for those of the key. */
    public List<String> values() {
        return after.columns().stream()
                .map(TableColumn::name)
                .filter(column -> before.column(column).isPresent() && !key().contains(column))
                .toList();
    }
}
