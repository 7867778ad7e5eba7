package dev.greenery.application.version;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.RunId;

import java.util.List;
import java.util.Optional;

/**
 * A table that a run made of a mart, as it is in the warehouse.
 *
 * @param name that of its model
 * @param key the columns of its primary key; empty if it has none
 */
public record VersionTable(
        String mart, RunId run, String name, List<TableColumn> columns, List<String> key) {
    /** Checks that nothing is missing. */
    public VersionTable {
        requireNonNull(mart, "mart is null");
        requireNonNull(run, "run is null");
        requireNonNull(name, "name is null");
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** The column of a name. */
    public Optional<TableColumn> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    /** The columns of the key, each with its type. */
    List<TableColumn> keyColumns() {
        return key.stream().flatMap(name -> column(name).stream()).toList();
    }
}
