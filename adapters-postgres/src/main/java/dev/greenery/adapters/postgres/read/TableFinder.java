package dev.greenery.adapters.postgres.read;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.VersionTable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Finds the tables of a version as they are, and keeps them there. */
record TableFinder(Catalog catalog) {
    /** Those that the platform made: others may keep theirs beside them. */
    private static final String COLUMNS =
            """
            SELECT t.table_name, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                   NOT a.attnotnull AS nullable,
                   array_position(k.indkey::int2[], a.attnum) AS place
            FROM {ops}.owned_tables t JOIN pg_attribute a ON a.attrelid = t.oid
            LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
            WHERE t.schema_name = ? AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY t.table_name, a.attnum\
            """;

    TableFinder {
        requireNonNull(catalog, "catalog is null");
    }

    private record Described(String table, TableColumn column, OptionalInt placeInKey) {
        static Described of(ResultSet row) throws SQLException {
            int place = row.getInt("place");
            OptionalInt placeInKey = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(place);
            return new Described(
                    row.getString("table_name"),
                    new TableColumn(
                            row.getString("attname"),
                            row.getString("type"),
                            row.getBoolean("nullable")),
                    placeInKey);
        }
    }

    List<VersionTable> of(String mart, RunId run) throws SQLException {
        String schema = catalog.schemas().version(mart, run);
        Map<String, List<Described>> tables =
                catalog.list(Described::of, COLUMNS, schema).stream()
                        .collect(groupingBy(Described::table, TreeMap::new, toList()));
        keep(schema, List.copyOf(tables.keySet()));
        return tables.entrySet().stream()
                .map(table -> table(mart, run, table.getKey(), table.getValue()))
                .toList();
    }

    /** All at once: what is pruned or published meanwhile waits, or goes on without them. */
    private void keep(String schema, List<String> tables) throws SQLException {
        if (!tables.isEmpty()) {
            catalog.execute(
                    "LOCK TABLE %s IN ACCESS SHARE MODE"
                            .formatted(
                                    tables.stream()
                                            .map(table -> Quoted.name(schema, table))
                                            .collect(joining(", "))));
        }
    }

    private static VersionTable table(
            String mart, RunId run, String name, List<Described> described) {
        return new VersionTable(
                mart,
                run,
                name,
                described.stream().map(Described::column).toList(),
                described.stream()
                        .filter(each -> each.placeInKey().isPresent())
                        .sorted(comparing(each -> each.placeInKey().getAsInt()))
                        .map(each -> each.column().name())
                        .toList());
    }
}
