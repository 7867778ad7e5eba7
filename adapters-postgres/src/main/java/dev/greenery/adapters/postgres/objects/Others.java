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

    /** Names what is called {@code dependents} before it. */
    private static final String NAMED =
            """
            , owners AS (
                SELECT catalog, d.oid,
                    coalesce(c.relowner, f.proowner, t.typowner, e.stxowner, s.refobjid) AS owner
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
                LEFT JOIN pg_statistic_ext e
                    ON catalog = CAST('pg_statistic_ext' AS regclass) AND e.oid = d.oid
                LEFT JOIN pg_shdepend s
                    ON s.classid = catalog AND s.objid = d.oid AND s.deptype = 'o'
                    AND s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()))
            SELECT o.type, o.identity, coalesce(pg_get_userbyid(owner), '?') AS owner
            FROM owners, pg_identify_object(catalog, owners.oid, 0) o
            ORDER BY o.identity, o.type\
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
                WHERE schema_name = ? AND table_name = ANY (?)
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
            )\
            """
                    + NAMED;

    private static final String FOREIGN_KEYS =
            """
            WITH dependents AS (
                SELECT CAST(CAST('pg_constraint' AS regclass) AS oid) AS catalog, k.oid
                FROM {ops}.owned_tables t
                JOIN pg_constraint k ON k.confrelid = t.oid AND k.contype = 'f' AND k.conparentid = 0
                WHERE t.schema_name = ? AND t.table_name = ANY (?)
            )\
            """
                    + NAMED;

    /** An index or statistics of the column go with it unasked, and are somebody's all the same. */
    private static final String DEPENDENTS_OF_COLUMNS =
            """
            WITH dependents AS (
                SELECT DISTINCT coalesce(whole.refclassid, d.classid) AS catalog,
                    coalesce(whole.refobjid, d.objid) AS oid
                FROM {ops}.owned_tables t
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = ANY (?)
                JOIN pg_depend d ON d.refclassid = CAST('pg_class' AS regclass)
                    AND d.refobjid = t.oid AND d.refobjsubid = a.attnum
                LEFT JOIN pg_depend whole ON whole.deptype = 'i'
                    AND (whole.classid, whole.objid) = (d.classid, d.objid)
                WHERE t.schema_name = ? AND t.table_name = ?
                    AND (d.deptype = 'n' OR d.classid IN (
                        CAST('pg_class' AS regclass), CAST('pg_statistic_ext' AS regclass)))
            )\
            """
                    + NAMED;

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

    /** What depends on our tables of these names in a schema, so that they cannot be dropped. */
    public List<ForeignObject> dependents(String schema, Collection<String> tables)
            throws SQLException {
        return catalog.list(Others::read, DEPENDENTS, schema, tables);
    }

    /** Foreign keys that refer to our tables of these names in a schema. */
    public List<ForeignObject> foreignKeys(String schema, Collection<String> tables)
            throws SQLException {
        return catalog.list(Others::read, FOREIGN_KEYS, schema, tables);
    }

    /**
     * What reads these columns of our table, so that they cannot be dropped or get another type.
     */
    public List<ForeignObject> dependents(String schema, String table, Collection<String> columns)
            throws SQLException {
        return catalog.list(Others::read, DEPENDENTS_OF_COLUMNS, columns, schema, table);
    }

    private static ForeignObject read(ResultSet row) throws SQLException {
        return new ForeignObject(
                row.getString("type"), row.getString("identity"), row.getString("owner"));
    }
}
