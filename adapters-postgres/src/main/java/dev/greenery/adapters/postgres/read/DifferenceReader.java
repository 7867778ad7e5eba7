package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultReader;
import dev.greenery.application.query.ResultRow;
import dev.greenery.application.version.RowDifference;
import dev.greenery.application.version.RowDifference.Added;
import dev.greenery.application.version.RowDifference.Changed;
import dev.greenery.application.version.RowDifference.Removed;
import dev.greenery.application.version.RowDifference.ValueChange;
import dev.greenery.application.version.TablePair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes differences of the rows that {@link DifferenceSelect} finds.
 *
 * @param keys how many columns the key has
 * @param columns those that are compared
 */
record DifferenceReader(int keys, List<String> columns, Consumer<RowDifference> differences)
        implements ResultReader {
    /** Whether either version has the row. */
    private static final int FLAGS = 2;

    DifferenceReader {
        columns = List.copyOf(columns);
        requireNonNull(differences, "differences is null");
    }

    static DifferenceReader of(TablePair tables, Consumer<RowDifference> differences) {
        return new DifferenceReader(tables.key().size(), tables.values(), differences);
    }

    @Override
    public Consumer<ResultRow> begin(List<ResultColumn> described) {
        return row -> differences.accept(difference(row.values()));
    }

    private RowDifference difference(List<Optional<Object>> values) {
        int keyEnd = FLAGS + keys;
        List<Object> key =
                values.subList(FLAGS, keyEnd).stream().map(Optional::orElseThrow).toList();
        if (!isTrue(values.get(0))) {
            return new Added(key);
        }
        return isTrue(values.get(1))
                ? new Changed(key, changes(values.subList(keyEnd, values.size())))
                : new Removed(key);
    }

    private static boolean isTrue(Optional<Object> flag) {
        return flag.equals(Optional.of(true));
    }

    private Map<String, ValueChange> changes(List<Optional<Object>> values) {
        Map<String, ValueChange> changes = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Optional<Object> before = values.get(2 * column);
            Optional<Object> after = values.get(2 * column + 1);
            if (before.isPresent() || after.isPresent()) {
                changes.put(columns.get(column), new ValueChange(before, after));
            }
        }
        return changes;
    }
}
