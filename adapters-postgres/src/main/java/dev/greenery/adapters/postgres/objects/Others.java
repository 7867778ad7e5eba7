package dev.greenery.adapters.postgres.objects;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.ForeignObject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Finds what is not the platform's. */
public record Others(Catalog catalog) {
    private static final String SCHEMAS =
            """
            SELECT 'schema' AS type, quote_ident(n.nspname) AS identity,
                pg_get_userbyid(n.nspowner) AS owner
            FROM pg_namespace n
            WHERE n.nspname = ANY (?) AND n.oid NOT IN (SELECT oid FROM {ops}.owned_schemas)
            ORDER BY n.nspname\
            """;

    /** Relations and types share their names: a table brings a type of its own. */
    private static final String RELATIONS =
            """
            WITH taken AS (
                SELECT CAST('pg_class' AS regclass) AS catalog, c.oid, c.relowner AS owner
                FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid
                LEFT JOIN pg_index i ON i.indexrelid = c.oid
                WHERE n.nspname = ? AND c.relname = ANY (?)
                    AND coalesce(i.indrelid, c.oid) NOT IN (SELECT oid FROM {ops}.owned_tables)
                UNION ALL
                SELECT CAST('pg_type' AS regclass), t.oid, t.typowner
                FROM pg_namespace n JOIN pg_type t ON t.typnamespace = n.oid
                WHERE n.nspname = ? AND t.typname = ANY (?)
                    AND t.typrelid = 0 AND t.typcategory <> 'A')
            SELECT o.type, o.identity, pg_get_userbyid(owner) AS owner
            FROM taken, pg_identify_object(catalog, oid, 0) o ORDER BY o.identity\
            """;

    private static final String DEPENDENTS =
            """
            WITH ours AS (
                SELECT oid FROM {ops}.owned_tables WHERE schema_name = ANY (?)
            ), parts AS (
                SELECT CAST('pg_class' AS regclass) AS catalog, oid FROM ours
                UNION ALL
                SELECT CAST('pg_class' AS regclass), indexrelid
                FROM ours JOIN pg_index ON indrelid = ours.oid
                UNION ALL
                SELECT CAST('pg_constraint' AS regclass), c.oid
                FROM ours JOIN pg_constraint c ON conrelid = ours.oid
                UNION ALL
                SELECT CAST('pg_type' AS regclass), unnest(ARRAY[t.oid, t.typarray])
                FROM ours JOIN pg_type t ON typrelid = ours.oid
            ), dependents AS (
                SELECT DISTINCT
                    CASE WHEN r.oid IS NULL THEN CAST(d.classid AS regclass)
                        ELSE CAST('pg_class' AS regclass) END AS catalog,
                    coalesce(r.ev_class, d.objid) AS oid
                FROM parts
                JOIN pg_depend d ON d.refclassid = catalog AND d.refobjid = parts.oid
                LEFT JOIN pg_rewrite r
                    ON d.classid = CAST('pg_rewrite' AS regclass) AND r.oid = d.objid
                WHERE d.deptype = 'n'
            ), owners AS (
                SELECT catalog, d.oid,
                    coalesce(c.relowner, f.proowner, t.typowner) AS owner, c.oid AS relation
                FROM dependents d
                LEFT JOIN pg_constraint k
                    ON catalog = CAST('pg_constraint' AS regclass) AND k.oid = d.oid
                LEFT JOIN pg_policy p ON catalog = CAST('pg_policy' AS regclass) AND p.oid = d.oid
                LEFT JOIN pg_attrdef a ON catalog = CAST('pg_attrdef' AS regclass) AND a.oid = d.oid
                LEFT JOIN pg_class c
                    ON c.oid = coalesce(k.conrelid, p.polrelid, a.adrelid,
                        CASE WHEN catalog = CAST('pg_class' AS regclass) THEN d.oid END)
                LEFT JOIN pg_proc f ON catalog = CAST('pg_proc' AS regclass) AND f.oid = d.oid
                LEFT JOIN pg_type t ON catalog = CAST('pg_type' AS regclass) AND t.oid = d.oid)
            SELECT o.type, o.identity, coalesce(pg_get_userbyid(owner), '?') AS owner
            FROM owners, pg_identify_object(catalog, owners.oid, 0) o
            WHERE relation IS NULL OR relation NOT IN (SELECT oid FROM ours)
            ORDER BY o.identity\
            """;

    /** Checks that there is somebody to ask. */
    public Others {
        requireNonNull(catalog, "catalog is null");
    }

    /** Schemas of these names that are not ours. */
    public List<ForeignObject> schemas(Collection<String> names) throws SQLException {
        return catalog.list(Others::read, SCHEMAS, names);
    }

    /** What stands under these names in a schema, and is not ours. */
    public List<ForeignObject> relations(String schema, Collection<String> names)
            throws SQLException {
        return catalog.list(Others::read, RELATIONS, schema, names, schema, names);
    }

    /** What depends on our tables of these schemas, so that they cannot be dropped. */
    public List<ForeignObject> dependents(Collection<String> schemas) throws SQLException {
        return catalog.list(Others::read, DEPENDENTS, schemas);
    }

    private static ForeignObject read(ResultSet row) throws SQLException {
        return new ForeignObject(
                row.getString("type"), row.getString("identity"), row.getString("owner"));
    }
}
