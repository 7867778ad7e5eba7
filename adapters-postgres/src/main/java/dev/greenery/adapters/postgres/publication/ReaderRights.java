package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.application.registry.ModelDefinition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the role that reads a mart may read, and is to read: all columns but for those with personal
 * data and those that no model knows, which may hold some.
 */
record ReaderRights(Catalog catalog, String mart, Collection<ModelDefinition<?>> models) {
    private static final String RIGHTS =
            """
            SELECT t.table_name, a.attname, r.rolname,
                EXISTS (
                    SELECT FROM aclexplode(n.nspacl) g
                    WHERE g.grantee = r.oid AND g.privilege_type = 'USAGE') AS on_schema,
                EXISTS (
                    SELECT FROM aclexplode(c.relacl) g
                    WHERE g.grantee = r.oid AND g.privilege_type = 'SELECT') AS on_table,
                EXISTS (
                    SELECT FROM aclexplode(a.attacl) g
                    WHERE g.grantee = r.oid AND g.privilege_type = 'SELECT') AS on_column
            FROM {ops}.mart_readers m
            JOIN pg_roles r ON r.oid = m.role_oid AND r.rolname = m.role_name
            JOIN {ops}.owned_tables t ON t.schema_name = ? AND t.is_in_place
            JOIN pg_class c ON c.oid = t.oid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE m.mart = ?
            ORDER BY t.table_name, a.attnum\
            """;

    ReaderRights {
        requireNonNull(catalog, "catalog is null");
        requireNonNull(mart, "mart is null");
        models = List.copyOf(models);
    }

    private record Right(
            String table,
            String column,
            String role,
            boolean onSchema,
            boolean onTable,
            boolean onColumn) {
        static Right of(ResultSet row) throws SQLException {
            return new Right(
                    row.getString("table_name"),
                    row.getString("attname"),
                    row.getString("rolname"),
                    row.getBoolean("on_schema"),
                    row.getBoolean("on_table"),
                    row.getBoolean("on_column"));
        }
    }

    /** The statements that lead from the one to the other; none if there is no such role. */
    List<String> missing() throws SQLException {
        String schema = catalog.schemas().published(mart);
        List<Right> rights = catalog.list(Right::of, RIGHTS, schema, mart);
        List<String> statements = new ArrayList<>();
        rights.stream()
                .filter(right -> !right.onSchema())
                .findFirst()
                .ifPresent(
                        right ->
                                statements.add(
                                        "GRANT USAGE ON SCHEMA %s TO %s"
                                                .formatted(
                                                        Quoted.name(schema),
                                                        Quoted.name(right.role()))));
        rights.stream()
                .collect(groupingBy(Right::table, TreeMap::new, toList()))
                .values()
                .forEach(table -> statements.addAll(missing(schema, table)));
        return statements;
    }

    private List<String> missing(String schema, List<Right> table) {
        List<Right> visible = table.stream().filter(this::isVisible).toList();
        boolean isWhole = visible.size() == table.size();
        List<Right> seen = table.stream().filter(Right::onColumn).toList();
        boolean onTable = table.getFirst().onTable();
        if (isWhole ? onTable : !onTable && seen.equals(visible)) {
            return List.of();
        }
        String name = Quoted.name(schema, table.getFirst().table());
        String role = Quoted.name(table.getFirst().role());
        // What is taken of the table is taken of its columns, too.
        Stream<String> revoked = Stream.of("REVOKE SELECT ON %s FROM %s".formatted(name, role));
        Stream<String> granted =
                visible.stream()
                        .limit(1)
                        .map(
                                _ ->
                                        "GRANT SELECT%s ON %s TO %s"
                                                .formatted(
                                                        isWhole ? "" : columns(visible),
                                                        name,
                                                        role));
        return Stream.concat(revoked, granted).toList();
    }

    private static String columns(List<Right> visible) {
        return visible.stream()
                .map(right -> Quoted.name(right.column()))
                .collect(joining(", ", " (", ")"));
    }

    private boolean isVisible(Right right) {
        return models.stream()
                .filter(model -> model.mart().equals(mart) && model.name().equals(right.table()))
                .flatMap(model -> model.column(right.column()).stream())
                .anyMatch(column -> !column.pii());
    }
}
