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

    /**
     * What goes with a table by itself, however far down, is in nobody's way. What DROP refuses to
     * take along is named as its owner knows it: the view and not its rule, the key of a
     * partitioned table and not those of its partitions.
     */
    private static final String DEPENDENTS =
            """
            WITH RECURSIVE gone AS (
                SELECT oid AS root, CAST(CAST('pg_class' AS regclass) AS oid) AS catalog, oid
                FROM {ops}.owned_tables
                WHERE schema_name = ? AND (is_in_place OR table_name = ANY (?))
                UNION
                SELECT root, d.classid, d.objid
                FROM gone JOIN pg_depend d ON d.refclassid = catalog AND d.refobjid = gone.oid
                WHERE d.deptype <> 'n' AND d.objsubid = 0
            ), dependents AS (
                SELECT DISTINCT coalesce(whole.refclassid, d.classid) AS catalog,
                    coalesce(whole.refobjid, d.objid) AS oid
                FROM gone
                JOIN pg_depend d ON d.refclassid = catalog AND d.refobjid = gone.oid
                LEFT JOIN pg_depend whole ON whole.deptype = 'i'
                    AND (whole.classid, whole.objid) = (d.classid, d.objid)
                WHERE d.deptype = 'n'
                    AND NOT EXISTS (
                        SELECT FROM gone too
                        WHERE (too.root, too.catalog, too.oid) = (gone.root, d.classid, d.objid))
                    AND NOT EXISTS (
                        SELECT FROM pg_depend part WHERE part.deptype = 'P'
                            AND (part.classid, part.objid) = (d.classid, d.objid))
            ), owners AS (
                SELECT catalog, d.oid,
                    coalesce(c.relowner, f.proowner, t.typowner, s.refobjid) AS owner
                FROM dependents d
                LEFT JOIN pg_constraint k
                    ON catalog = CAST('pg_constraint' AS regclass) AND k.oid = d.oid
                LEFT JOIN pg_policy p ON catalog = CAST('pg_policy' AS regclass) AND p.oid = d.oid
                LEFT JOIN pg_attrdef a ON catalog = CAST('pg_attrdef' AS regclass) AND a.oid = d.oid
                LEFT JOIN pg_rewrite r ON catalog = CAST('pg_rewrite' AS regclass) AND r.oid = d.oid
                LEFT JOIN pg_class c
                    ON c.oid = coalesce(nullif(k.conrelid, 0), p.polrelid, a.adrelid, r.ev_class,
                        CASE WHEN catalog = CAST('pg_class' AS regclass) THEN d.oid END)
                LEFT JOIN pg_proc f ON catalog = CAST('pg_proc' AS regclass) AND f.oid = d.oid
                LEFT JOIN pg_type t
                    ON t.oid = coalesce(nullif(k.contypid, 0),
                        CASE WHEN catalog = CAST('pg_type' AS regclass) THEN d.oid END)
                LEFT JOIN pg_shdepend s
                    ON s.classid = catalog AND s.objid = d.oid AND s.deptype = 'o'
                    AND s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()))
            SELECT o.type, o.identity, coalesce(pg_get_userbyid(owner), '?') AS owner
            FROM owners, pg_identify_object(catalog, owners.oid, 0) o
            ORDER BY o.identity, o.type\
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

    /**
     * What depends on our tables of a schema, so that they cannot be dropped, nor replaced by
     * tables of these names. What somebody renamed or moved to other names is not dropped.
     */
    public List<ForeignObject> dependents(String schema, Collection<String> names)
            throws SQLException {
        return catalog.list(Others::read, DEPENDENTS, schema, names);
    }

    private static ForeignObject read(ResultSet row) throws SQLException {
        return new ForeignObject(
                row.getString("type"), row.getString("identity"), row.getString("owner"));
    }
}
