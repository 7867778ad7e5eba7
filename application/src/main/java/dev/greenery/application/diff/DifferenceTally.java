package dev.greenery.application.diff;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.version.ColumnComparison;
import dev.greenery.application.version.ColumnComparison.Sample;
import dev.greenery.application.version.RowComparison.ByKey;
import dev.greenery.application.version.RowComparison.Lonely;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.RowDifference.Added;
import dev.greenery.application.version.RowDifference.Changed;
import dev.greenery.application.version.RowDifference.Removed;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.TablePair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how rows differ, and keeps the first ones as samples. */
final class DifferenceTally {
    private final TablePair tables;
    private final Seen<List<Object>> added = new Seen<>();
    private final Seen<List<Object>> removed = new Seen<>();
    private final Map<String, Seen<Sample>> columns = new HashMap<>();
    private long changed;

    DifferenceTally(TablePair tables) {
        this.tables = requireNonNull(tables, "tables is null");
    }

    void add(RowDifference difference) {
        switch (difference) {
            case Added(List<Object> key) -> added.add(key);
            case Removed(List<Object> key) -> removed.add(key);
            case Changed(List<Object> key, Map<String, ValueChange> values) -> {
                changed++;
                values.forEach(
                        (column, change) ->
                                columns.computeIfAbsent(column, _ -> new Seen<>())
                                        .add(new Sample(key, change)));
            }
        }
    }

    /** What was counted, of a table that had so many rows. */
    ByKey of(long rowsBefore) {
        return new ByKey(
                tables.key(),
                rowsBefore,
                new Lonely(added.count, added.samples),
                new Lonely(removed.count, removed.samples),
                changed,
                tables.values().stream()
                        .filter(columns::containsKey)
                        .map(column -> comparison(column, columns.get(column)))
                        .toList());
    }

    private static ColumnComparison comparison(String column, Seen<Sample> seen) {
        return new ColumnComparison(column, seen.count, seen.samples);
    }

    /** As many as there were, and a few of them. */
    private static final class Seen<T> {
        private static final int SAMPLES = 3;

        private final List<T> samples = new ArrayList<>(SAMPLES);
        private long count;

        void add(T item) {
            count++;
            if (samples.size() < SAMPLES) {
                samples.add(item);
            }
        }
    }
}
