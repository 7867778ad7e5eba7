package dev.greenery.adapters.postgres.objects;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The schemas and tables that the platform made, known by OID and owner. Works in the transaction
 * of its connection, so that an object and the note that it is ours come and go together.
 */
public final class OwnedObjects {
    private static final String DEPENDENTS_EXIST = "2BP01";
    private static final String NOTE =
            """
            INSERT INTO {ops}.owned_objects (kind, object_oid, owner, schema_name, table_name)
            %s ON CONFLICT (kind, object_oid) DO UPDATE
            SET owner = EXCLUDED.owner, schema_name = EXCLUDED.schema_name,
                table_name = EXCLUDED.table_name
            RETURNING object_oid\
            """;
    private static final String SCHEMA =
            "SELECT 'schema', oid, nspowner, nspname, '' FROM pg_namespace WHERE nspname = ?";
    private static final String TABLES =
            """
            SELECT 'table', c.oid, c.relowner, n.nspname, c.relname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname = ?\
            """;

    private final Connection connection;
    private final Catalog catalog;

    /** Works on a connection to the warehouse, in a transaction. */
    public OwnedObjects(Catalog catalog) {
        this.connection = catalog.connection();
        this.catalog = catalog;
    }

    /**
     * Makes the list right again: forgets what others dropped; goes with the list when the
     * warehouse was given to another role; and after a restore of the whole warehouse, whose
     * objects all have other OIDs, finds them by name and by the owner of the list.
     */
    public void refresh() throws SQLException {
        if (isRestored()) {
            // Not always: a build holds on to the list until its last table is loaded.
            catalog.execute("LOCK TABLE {ops}.owned_objects IN SHARE ROW EXCLUSIVE MODE");
            if (isRestored()) {
                recognise();
            }
        }
        followTheList();
        catalog.execute(
                """
                DELETE FROM {ops}.owned_objects o
                WHERE NOT EXISTS (SELECT FROM pg_class WHERE kind = 'table' AND oid = o.object_oid)
                    AND NOT EXISTS (
                        SELECT FROM pg_namespace WHERE kind = 'schema' AND oid = o.object_oid)\
                """);
    }

    /**
     * The list is on itself, and so is its schema: in a copy that was restored from a dump it finds
     * neither, and after an upgrade of the server, which keeps the OIDs of tables alone, no schema.
     */
    private boolean isRestored() throws SQLException {
        return catalog.list(
                        row -> row.getBoolean(1),
                        """
                        SELECT count(*) > 0
                            AND bool_or(object_oid <> CASE kind
                                WHEN 'table' THEN CAST('{ops}.owned_objects' AS regclass)::oid
                                ELSE CAST('{ops}' AS regnamespace)::oid END)
                        FROM {ops}.owned_objects
                        WHERE schema_name = '{ops}' AND table_name IN ('', 'owned_objects')\
                        """)
                .getFirst();
    }

    /** Whoever was given the list owns what it lists, if they were given that as well. */
    private void followTheList() throws SQLException {
        catalog.execute(
                """
                UPDATE {ops}.owned_objects o SET owner = us.owner
                FROM (SELECT l.relowner AS owner FROM pg_class l
                      JOIN {ops}.owned_objects self ON self.object_oid = l.oid
                      WHERE l.oid = CAST('{ops}.owned_objects' AS regclass)
                          AND self.kind = 'table' AND self.owner <> l.relowner) us
                WHERE (o.kind = 'table' AND EXISTS (
                        SELECT FROM pg_class WHERE oid = o.object_oid AND relowner = us.owner))
                    OR (o.kind = 'schema' AND EXISTS (
                        SELECT FROM pg_namespace WHERE oid = o.object_oid AND nspowner = us.owner))\
                """);
    }

    private void recognise() throws SQLException {
        catalog.execute(
                """
                CREATE TEMP TABLE recognised ON COMMIT DROP AS
                WITH us AS (
                    SELECT relowner AS owner FROM pg_class
                    WHERE oid = CAST('{ops}.owned_objects' AS regclass))
                SELECT o.kind, n.oid, us.owner, o.schema_name, o.table_name
                FROM us, {ops}.owned_objects o JOIN pg_namespace n ON n.nspname = o.schema_name
                WHERE o.kind = 'schema' AND n.nspowner = us.owner
                UNION ALL
                SELECT o.kind, c.oid, us.owner, o.schema_name, o.table_name
                FROM us, {ops}.owned_objects o JOIN pg_namespace n ON n.nspname = o.schema_name
                JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = o.table_name
                WHERE o.kind = 'table' AND c.relkind IN ('r', 'p') AND c.relowner = us.owner\
                """);
        catalog.execute("DELETE FROM {ops}.owned_objects");
        catalog.execute(
                "INSERT INTO {ops}.owned_objects (kind, object_oid, owner, schema_name, table_name)"
                        + " SELECT * FROM recognised");
    }

    /**
     * Makes a schema, unless it is there and ours.
     *
     * @return its OID
     */
    public long createSchema(String schema) throws SQLException {
        Optional<Long> ours = ours(schema);
        if (ours.isPresent()) {
            return ours.get();
        }
        catalog.execute("CREATE SCHEMA " + Quoted.name(schema));
        return noteSchema(schema).orElseThrow();
    }

    private Optional<Long> ours(String schema) throws SQLException {
        return catalog
                .numbers("SELECT oid FROM {ops}.owned_schemas WHERE schema_name = ?", schema)
                .stream()
                .findFirst();
    }

    /**
     * Notes that a schema is ours.
     *
     * @return its OID; empty if there is none of this name
     */
    Optional<Long> noteSchema(String schema) throws SQLException {
        return catalog.numbers(NOTE.formatted(SCHEMA), schema).stream().findFirst();
    }

    /**
     * Notes that a table is ours, and that this is its place.
     *
     * @return its OID
     */
    public long noteTable(String schema, String table) throws SQLException {
        return catalog.numbers(NOTE.formatted(TABLES + " AND c.relname = ?"), schema, table)
                .getFirst();
    }

    /** Notes that the tables of a schema are ours, but for those with these OIDs. */
    void noteTables(String schema, List<Long> except) throws SQLException {
        catalog.execute(
                NOTE.formatted(TABLES + " AND c.oid <> ALL (CAST(? AS oid[]))"), schema, except);
    }

    /** Our tables in a schema that are where we put them, by name. */
    public List<String> tables(String schema) throws SQLException {
        return catalog.texts(
                """
                SELECT table_name FROM {ops}.owned_tables WHERE schema_name = ? AND is_in_place
                ORDER BY table_name\
                """,
                schema);
    }

    /** Moves our tables of a schema to another one, which is made. */
    public void moveTables(String from, String to) throws SQLException {
        createSchema(to);
        for (String table : tables(from)) {
            catalog.execute(
                    "ALTER TABLE %s SET SCHEMA %s"
                            .formatted(Quoted.name(from, table), Quoted.name(to)));
            noteTable(to, table);
        }
    }

    /**
     * Renames a schema of ours. Nobody who reads its tables is waited for, nor waits.
     *
     * @return whether there is one
     */
    public boolean renameSchema(String from, String to) throws SQLException {
        if (ours(from).isEmpty()) {
            return false;
        }
        catalog.execute(
                "ALTER SCHEMA %s RENAME TO %s".formatted(Quoted.name(from), Quoted.name(to)));
        catalog.execute(
                "UPDATE {ops}.owned_objects SET schema_name = ? WHERE schema_name = ?", to, from);
        return true;
    }

    /** Whether the table of this name is ours, wherever we first put it. */
    public boolean has(String schema, String table) throws SQLException {
        return catalog.exists(
                "SELECT table_name FROM {ops}.owned_tables"
                        + " WHERE schema_name = ? AND table_name = ?",
                schema,
                table);
    }

    /** Drops one of our tables. */
    public void dropTable(String schema, String table) throws SQLException {
        catalog.execute(
                """
                DELETE FROM {ops}.owned_objects
                WHERE kind = 'table'
                    AND object_oid = (
                        SELECT oid FROM {ops}.owned_tables WHERE schema_name = ? AND table_name = ?)\
                """,
                schema,
                table);
        catalog.execute("DROP TABLE " + Quoted.name(schema, table));
    }

    /**
     * Drops what is ours of a schema, table by table; what others put there stays, and so does it.
     */
    public void clear(String schema) throws SQLException {
        for (String table : tables(schema)) {
            unlessInUse(() -> dropTable(schema, table));
        }
    }

    /** Drops those of our tables with these OIDs that are still in one of these schemas. */
    public void dropTables(Collection<Long> oids, Collection<String> schemas) throws SQLException {
        List<List<String>> names =
                catalog.list(
                        row -> List.of(row.getString(1), row.getString(2)),
                        """
                        SELECT schema_name, table_name FROM {ops}.owned_tables
                        WHERE oid = ANY (CAST(? AS oid[])) AND schema_name = ANY (?)
                        ORDER BY schema_name, table_name\
                        """,
                        oids,
                        schemas);
        for (List<String> name : names) {
            unlessInUse(() -> dropTable(name.getFirst(), name.getLast()));
        }
    }

    /** The names of our schemas with these OIDs. */
    public List<String> schemas(Collection<Long> oids) throws SQLException {
        return catalog.texts(
                """
                SELECT schema_name FROM {ops}.owned_schemas WHERE oid = ANY (CAST(? AS oid[]))
                ORDER BY schema_name\
                """,
                oids);
    }

    /** Drops a schema of ours that nothing is left in. */
    public void dropEmptySchema(String schema) throws SQLException {
        if (ours(schema).isPresent()) {
            unlessInUse(
                    () -> {
                        catalog.execute("DROP SCHEMA " + Quoted.name(schema));
                        catalog.execute(
                                "DELETE FROM {ops}.owned_objects WHERE kind = 'schema'"
                                        + " AND schema_name = ?",
                                schema);
                    });
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void unlessInUse(Work work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            work.run();
        } catch (SQLException e) {
            if (!DEPENDENTS_EXIST.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
        }
    }
}
