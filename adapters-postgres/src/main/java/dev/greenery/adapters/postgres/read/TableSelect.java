package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.load.PersonalColumns;
import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.application.mart.Pii;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.TableName.Area;
import dev.greenery.application.query.TableQuery;

import java.sql.SQLException;
import java.util.List;

/**
 * The statement that reads a table.
 *
 * @param from the table, with its schema, in quotes
 * @param order what tells its rows apart, as it is sorted by
 */
record TableSelect(TableQuery query, String from, List<String> order) {
    TableSelect {
        requireNonNull(query, "query is null");
        requireNonNull(from, "from is null");
        order = List.copyOf(order);
    }

    /** Sorts by the table's key: texts by code point, as everywhere. */
    static TableSelect of(TableQuery query, String schema, Catalog catalog) throws SQLException {
        String from = Quoted.name(schema, query.table().table());
        List<String> key =
                catalog.list(
                        row ->
                                Quoted.name(row.getString("attname"))
                                        + (row.getBoolean("is_text") ? " COLLATE \"C\"" : ""),
                        """
                        SELECT a.attname, a.atttypid = 'text'::regtype AS is_text
                        FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid
                            AND a.attnum = ANY (i.indkey)
                        WHERE i.indrelid = ?::regclass AND i.indisprimary
                        ORDER BY array_position(i.indkey::int2[], a.attnum)\
                        """,
                        from);
        return new TableSelect(query, from, key);
    }

    String sql() {
        return "SELECT %s FROM %s%s%s"
                .formatted(
                        query.columns().stream().map(this::selected).collect(joining(", ")),
                        from,
                        order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order),
                        query.limit().isPresent() ? " LIMIT " + query.limit().getAsInt() : "");
    }

    /** Masked by the server, so that the values never leave it. */
    private String selected(String column) {
        String plain = Quoted.name(column);
        return isMasked(column)
                ? "CASE WHEN %1$s IS NOT NULL THEN '%2$s' END AS %1$s".formatted(plain, Pii.MASK)
                : plain;
    }

    private boolean isMasked(String column) {
        return query.personalData() == PersonalData.MASKED
                && query.table().area() == Area.RAW
                && PersonalColumns.include(query.table().table(), column);
    }
}
