package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.adapters.postgres.server.Warehouse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * What the server's planner knows of published tables. Of a partitioned table no autovacuum ever
 * tells it anything.
 */
public record Statistics(Warehouse warehouse) {
    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);

    /** Checks that there is somebody to ask. */
    public Statistics {
        requireNonNull(warehouse, "warehouse is null");
    }

    /**
     * Gathers those of all tables of marts, and of their parts. Without them consumers see what is
     * published all the same: a failure is told, and no more.
     */
    public void gather(Collection<String> marts) {
        try (Connection connection = warehouse.open()) {
            Catalog catalog = new Catalog(connection, warehouse.schemas());
            for (String mart : marts) {
                gather(catalog, warehouse.schemas().published(mart));
            }
        } catch (SQLException e) {
            LOG.warn("Cannot gather the planner's statistics of {}: {}", marts, e.getMessage());
        }
    }

    /**
     * The same after changes, as far as it costs next to nothing. Where it would cost more, what
     * was gathered before of tables that changed a little serves as well.
     */
    public void refresh(Collection<String> marts) {
        try (Connection connection = warehouse.pool().getConnection()) {
            InheritedStatistics inherited =
                    new InheritedStatistics(new Catalog(connection, warehouse.schemas()));
            if (inherited.canBeTaken()) {
                for (String mart : marts) {
                    refresh(inherited, warehouse.schemas().published(mart));
                }
            }
        } catch (SQLException e) {
            LOG.warn("Cannot tell the planner of the changes of {}: {}", marts, e.getMessage());
        }
    }

    private static void refresh(InheritedStatistics inherited, String schema) throws SQLException {
        if (inherited.areStale(schema)) {
            inherited.take(schema);
        }
    }

    private static void gather(Catalog catalog, String schema) throws SQLException {
        InheritedStatistics inherited = new InheritedStatistics(catalog);
        if (inherited.canBeTaken()) {
            inherited.take(schema);
            return;
        }
        for (String table : new OwnedObjects(catalog).tables(schema)) {
            catalog.execute("ANALYZE " + Quoted.name(schema, table));
        }
    }
}
