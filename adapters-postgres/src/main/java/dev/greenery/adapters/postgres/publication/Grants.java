package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What others may do with tables and their columns. */
record Grants(Catalog catalog) {
    private static final String GRANTS =
            """
            WITH tables AS (
                SELECT t.oid, c.relowner, c.relacl, next.oid AS next,
                    quote_ident(t.schema_name) || '.' || quote_ident(t.table_name) AS name
                FROM {ops}.owned_tables t
                JOIN {ops}.owned_tables next ON next.table_name = t.table_name
                JOIN pg_class c ON c.oid = t.oid
                WHERE t.schema_name = ? AND next.schema_name = ? AND t.table_name = ANY (?)
            ), granted AS (
                SELECT t.name, t.relowner, '' AS column_list, acl.*
                FROM tables t CROSS JOIN LATERAL aclexplode(t.relacl) acl
                UNION ALL
                SELECT t.name, t.relowner, format(' (%I)', a.attname), acl.*
                FROM tables t
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                JOIN pg_attribute next ON next.attrelid = t.next AND next.attname = a.attname
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
            )
            SELECT format('GRANT %s%s ON %s TO %s%s', privilege_type, column_list, name,
                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE CAST(CAST(grantee AS regrole) AS text) END,
                CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM granted WHERE grantee <> relowner\
            """;

    Grants {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * The statements that give them again on tables of these names that are made anew.
     *
     * @param version the schema of the tables that they are made like: a column may be gone
     */
    List<String> on(String schema, String version, Collection<String> tables) throws SQLException {
        return tables.isEmpty() ? List.of() : catalog.texts(GRANTS, schema, version, tables);
    }
}
