package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunId;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.VersionTable;

import java.util.List;
import java.util.Optional;

/**
 * A table, as the server keeps it.
 *
 * @param isPartitioned whether it has no rows of its own
 * @param columns in their order
 * @param key the columns of its primary key, in their order
 */
public record TableShape(
        String name,
        boolean isPartitioned,
        String comment,
        List<ColumnShape> columns,
        List<String> key) {
    /** Checks that nothing is missing. */
    public TableShape {
        requireNonNull(name, "name is null");
        requireNonNull(comment, "comment is null");
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** The column of a name. */
    public Optional<ColumnShape> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** By which a published table is partitioned: a primary key has to hold it. */
    public Optional<ColumnShape> firstKey() {
        return key.stream().findFirst().flatMap(this::column);
    }

    /** The same as a table that a run made of a mart. */
    public VersionTable of(String mart, RunId run) {
        return new VersionTable(
                mart,
                run,
                name,
                columns.stream()
                        .map(
                                column ->
                                        new TableColumn(
                                                column.name(), column.type(), !column.required()))
                        .toList(),
                key);
    }
}
