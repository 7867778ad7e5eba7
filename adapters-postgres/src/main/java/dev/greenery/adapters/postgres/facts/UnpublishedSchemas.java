package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.server.Warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The schemas in which a build writes tables. */
record UnpublishedSchemas(Warehouse warehouse, List<String> names) {
    UnpublishedSchemas {
        requireNonNull(warehouse, "warehouse is null");
        names = List.copyOf(names);
    }

    /** Removes what a killed build left; what others put there stays. */
    void clear() throws SQLException {
        inTransaction(this::clear);
    }

    private void clear(OwnedObjects objects) throws SQLException {
        for (String schema : names) {
            objects.clear(schema);
            objects.dropEmptySchema(schema);
        }
    }

    /**
     * Makes them, empty.
     *
     * @return their OIDs
     */
    List<Long> make() throws SQLException {
        List<Long> made = new ArrayList<>();
        inTransaction(
                objects -> {
                    clear(objects);
                    for (String schema : names) {
                        made.add(objects.createSchema(schema));
                    }
                });
        return made;
    }

    /**
     * Removes those with these OIDs, and these tables. After a lost lock, another build may have
     * schemas and tables of these names: not those are dropped.
     */
    void remove(Collection<Long> schemas, Collection<Long> tables) throws SQLException {
        inTransaction(
                objects -> {
                    objects.dropTables(tables, names);
                    for (String schema : objects.schemas(schemas)) {
                        objects.dropEmptySchema(schema);
                    }
                });
    }

    private interface Work {
        void on(OwnedObjects objects) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = warehouse.pool().getConnection()) {
            connection.setAutoCommit(false);
            work.on(new OwnedObjects(new Catalog(connection, warehouse.schemas())));
            connection.commit();
        }
    }
}
