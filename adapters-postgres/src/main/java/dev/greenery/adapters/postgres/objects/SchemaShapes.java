package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The shapes of all our tables of a schema. */
public record SchemaShapes(Catalog catalog) {
    private static final String COLUMNS =
            """
            SELECT t.table_name, c.relkind = 'p' AS partitioned,
                coalesce(obj_description(t.oid, 'pg_class'), '') AS description,
                a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
                coalesce(col_description(t.oid, a.attnum), '') AS comment,
                coalesce(array_position(k.conkey, a.attnum), 0) AS place_in_key
            FROM {ops}.owned_tables t
            JOIN pg_class c ON c.oid = t.oid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
            WHERE t.schema_name = ? AND t.is_in_place
            ORDER BY t.table_name, a.attnum\
            """;

    /** Checks that there is somebody to ask. */
    public SchemaShapes {
        requireNonNull(catalog, "catalog is null");
    }

    private record Row(
            String table,
            boolean isPartitioned,
            String description,
            ColumnShape column,
            int placeInKey) {}

    /** By name. */
    public NavigableMap<String, TableShape> of(String schema) throws SQLException {
        Map<String, List<Row>> tables =
                catalog.list(SchemaShapes::row, COLUMNS, schema).stream()
                        .collect(groupingBy(Row::table));
        NavigableMap<String, TableShape> shapes = new TreeMap<>();
        tables.forEach((name, columns) -> shapes.put(name, shape(columns)));
        return shapes;
    }

    private static TableShape shape(List<Row> columns) {
        Row first = columns.getFirst();
        List<String> key =
                columns.stream()
                        .filter(row -> row.placeInKey() > 0)
                        .sorted(Comparator.comparing(Row::placeInKey))
                        .map(row -> row.column().name())
                        .toList();
        return new TableShape(
                first.table(),
                first.isPartitioned(),
                first.description(),
                columns.stream().map(Row::column).toList(),
                key);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("table_name"),
                row.getBoolean("partitioned"),
                row.getString("description"),
                new ColumnShape(
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("attnotnull"),
                        row.getString("comment")),
                row.getInt("place_in_key"));
    }
}
