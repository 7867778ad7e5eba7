package dev.greenery.adapters.postgres.objects;

import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.ForeignObject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The schemas that every warehouse has. They are looked at before the list of what is ours can be:
 * it is in one of them.
 */
public final class Foundations {
    private static final String MARK = "what the Greenery platform did, and what it found";

    private static final String MARK_OF_CHANGES =
            "histories that a build of the Greenery platform changes";

    private final Catalog catalog;
    private final Connection connection;
    private final SchemaNames schemas;
    private List<Long> before = List.of();

    /** The foundations of a warehouse, on a connection that is in no transaction. */
    public Foundations(Catalog catalog) {
        this.connection = catalog.connection();
        this.schemas = catalog.schemas();
        this.catalog = catalog;
    }

    /**
     * Makes sure that all of them are ours or not there, and makes the one that Liquibase needs.
     *
     * @throws WarehouseException if somebody else has a schema of their names
     */
    public void lay() throws SQLException {
        List<ForeignObject> foreign = foreign();
        if (!foreign.isEmpty()) {
            throw new WarehouseException(ForeignObject.refusal(foreign));
        }
        if (isReadable("owned_objects")) {
            before = tables();
        }
        if (!isThere()) {
            // In one go: a process that is killed between the two would leave a schema of nobody's.
            catalog.execute("CREATE SCHEMA {ops}; COMMENT ON SCHEMA {ops} IS '%s'".formatted(MARK));
        }
    }

    private List<String> all() {
        return List.of(schemas.ops(), schemas.raw(), schemas.before().raw(), schemas.after().raw());
    }

    private List<ForeignObject> foreign() throws SQLException {
        Set<String> ours = ours();
        return catalog
                .list(
                        row ->
                                new ForeignObject(
                                        "schema", row.getString("nspname"), row.getString("owner")),
                        """
                        SELECT nspname, pg_get_userbyid(nspowner) AS owner FROM pg_namespace
                        WHERE nspname = ANY (?) ORDER BY nspname\
                        """,
                        all())
                .stream()
                .filter(schema -> !ours.contains(schema.name()))
                .toList();
    }

    private Set<String> ours() throws SQLException {
        if (isReadable("owned_objects")) {
            return listed();
        }
        return isReadable("databasechangelog") ? madeByOurChanges() : marked();
    }

    /** Whether a table of the bookkeeping is there, and open to whoever the connection is. */
    public boolean isReadable(String table) throws SQLException {
        return catalog.exists(
                """
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relname = ? AND c.relkind = 'r'
                    AND has_schema_privilege(n.oid, 'USAGE')
                    AND has_table_privilege(c.oid, 'SELECT')\
                """,
                schemas.ops(),
                table);
    }

    private Set<String> listed() throws SQLException {
        connection.setAutoCommit(false);
        new OwnedObjects(catalog).refresh();
        connection.commit();
        connection.setAutoCommit(true);
        return Set.copyOf(catalog.texts("SELECT schema_name FROM {ops}.owned_schemas"));
    }

    /** Warehouses of earlier versions have no list, but the changes that made them. */
    private Set<String> madeByOurChanges() throws SQLException {
        Set<String> ours = new HashSet<>(marked());
        for (String change :
                catalog.texts("SELECT id FROM {ops}.databasechangelog WHERE author = 'greenery'")) {
            ours.add(schemas.ops());
            if (change.equals("raw-schema")) {
                ours.add(schemas.raw());
            }
        }
        return ours;
    }

    private Set<String> marked() throws SQLException {
        return Set.copyOf(
                catalog.texts(
                        """
                        SELECT nspname FROM pg_namespace
                        WHERE (nspname, obj_description(oid, 'pg_namespace'))
                            IN ((?, ?), (?, ?), (?, ?))\
                        """,
                        schemas.ops(),
                        MARK,
                        schemas.before().raw(),
                        MARK_OF_CHANGES,
                        schemas.after().raw(),
                        MARK_OF_CHANGES));
    }

    private boolean isThere() throws SQLException {
        return catalog.exists("SELECT nspname FROM pg_namespace WHERE nspname = ?", schemas.ops());
    }

    private List<Long> tables() throws SQLException {
        return catalog.numbers(
                """
                SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ANY (?) AND c.relkind = 'r'\
                """,
                all());
    }

    /** Notes what the changes made; what others had put between our tables stays theirs. */
    public void note() throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        for (String schema : all()) {
            objects.noteSchema(schema);
            objects.noteTables(schema, before);
        }
    }
}
