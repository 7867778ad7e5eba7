package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * What the server's planner knows of published tables. Of a partitioned table no autovacuum ever
 * tells it anything.
 */
public record Statistics(Catalog catalog) {
    /** Checks that there is somebody to ask. */
    public Statistics {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * Gathers those of all tables of marts, and of their parts, on a connection in no transaction.
     */
    public void gather(Collection<String> marts) throws SQLException {
        OwnedObjects objects = new OwnedObjects(catalog);
        for (String mart : marts) {
            String schema = catalog.schemas().published(mart);
            List<String> tables = objects.tables(schema);
            for (String table : tables) {
                catalog.execute("ANALYZE " + Quoted.name(schema, table));
            }
        }
    }
}
