package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

/** A column of a row that an embedded group holds. */
record EmbeddedColumn<R extends Record, G extends Record, V>(
        Column<R, G> group, Column<G, V> column) implements Column<R, V> {
    EmbeddedColumn {
        requireNonNull(group, "group is null");
        requireNonNull(column, "column is null");
    }

    @Override
    public String columnName() {
        return column.columnName();
    }

    @Override
    public V apply(R row) {
        return column.apply(group.apply(row));
    }
}
