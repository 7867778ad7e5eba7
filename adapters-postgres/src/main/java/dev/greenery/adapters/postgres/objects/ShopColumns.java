package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.source.SourceColumn;
import dev.greenery.application.source.SourceTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of the shop's tables, which others may have dropped or renamed. */
public record ShopColumns(Catalog catalog) {
    private static final String COLUMNS =
            """
            SELECT c.relname || '.' || a.attname
              FROM pg_namespace n
              JOIN pg_class c ON c.relnamespace = n.oid
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE n.nspname = ?\
            """;

    /** Checks that there is somebody to ask. */
    public ShopColumns {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * Makes sure that all are there.
     *
     * @throws WarehouseException if one is not; it tells which, and how to bring it back
     */
    public void requireAll() throws SQLException {
        Set<String> there = new HashSet<>(catalog.texts(COLUMNS, catalog.schemas().raw()));
        List<String> missing = new ArrayList<>();
        for (SourceTable table : SourceTable.values()) {
            for (SourceColumn column : table.columns()) {
                if (!there.contains(table.tableName() + "." + column.name())) {
                    missing.add(missing(table, column));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new WarehouseException(
                    "Somebody dropped or renamed what the platform needs: "
                            + missing.stream().collect(joining("; "))
                            + "; then import the files again");
        }
    }

    private String missing(SourceTable table, SourceColumn column) {
        String name = catalog.schemas().raw() + "." + table.tableName();
        return table.key().contains(column.name())
                ? "%s has no column %s, by which its rows are told apart: bring the table back from a backup"
                        .formatted(name, column.name())
                : "%1$s has no column %2$s: rename it back, or ALTER TABLE %1$s ADD COLUMN %2$s %3$s"
                        .formatted(name, column.name(), SqlTypes.of(column.type()));
    }
}
