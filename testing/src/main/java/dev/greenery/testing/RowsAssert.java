package dev.greenery.testing;

import dev.greenery.application.mart.Column;
import dev.greenery.application.row.ColumnPath;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.groups.Tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test says of the rows of a model. Their order does not matter: a table has none.
 *
 * @param <R> the row record
 */
public final class RowsAssert<R extends Record> extends AbstractAssert<RowsAssert<R>, List<R>> {
    RowsAssert(List<R> rows) {
        super(rows, RowsAssert.class);
    }

    /** They are these, and no others. */
    @SafeVarargs
    public final RowsAssert<R> are(R... expected) {
        List<R> rows = List.of(expected);
        List<ComparedColumn<R>> columns =
                Stream.of(rows, actual)
                        .flatMap(List::stream)
                        .findFirst()
                        .map(row -> ColumnPath.of(row.getClass()))
                        .orElse(List.of())
                        .stream()
                        .filter(column -> !column.isDerived())
                        .map(ComparedColumn::<R>of)
                        .toList();
        return compare(columns, ComparedColumn.cells(columns, rows));
    }

    /** There are none. */
    @SuppressWarnings("unchecked") // there is nothing in an array without elements
    public RowsAssert<R> areNone() {
        return are((R[]) new Record[0]);
    }

    /**
     * As far as these columns go, derived ones too. With the key among them, the difference tells
     * which row is meant.
     */
    @SafeVarargs
    public final Columns columns(Column<R, ?>... columns) {
        return new Columns(Arrays.asList(columns));
    }

    private RowsAssert<R> compare(List<ComparedColumn<R>> columns, List<List<Object>> expected) {
        Optional<String> difference =
                new RowDifference(columns).between(expected, ComparedColumn.cells(columns, actual));
        if (difference.isPresent()) {
            throw failure("%s", difference.get());
        }
        return this;
    }

    /** Some columns of the rows. */
    public final class Columns {
        private final List<Column<R, ?>> columns;

        private Columns(List<Column<R, ?>> columns) {
            this.columns = List.copyOf(columns);
        }

        /** The rows hold these values, one tuple a row, and there are no other rows. */
        public RowsAssert<R> are(Tuple... expected) {
            return compare(
                    columns.stream().map(column -> ComparedColumn.of(column, actual)).toList(),
                    Arrays.stream(expected).map(this::cells).toList());
        }

        private List<Object> cells(Tuple row) {
            List<Object> values = row.toList();
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s has %d values for %d columns"
                                .formatted(row, values.size(), columns.size()));
            }
            return ComparedColumn.cells(values.stream());
        }
    }
}
