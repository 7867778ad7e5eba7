package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.TableShape;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.ForeignObject;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What of others will keep marts from being published, as the models tell before they are built.
 */
public record ForeseenObstacles(Catalog catalog) {
    /** Checks that there is somebody to ask. */
    public ForeseenObstacles {
        requireNonNull(catalog, "catalog is null");
    }

    /**
     * Looks, in a transaction that is undone afterwards.
     *
     * @param models those with tables, of all marts
     * @return by mart, of each that cannot be published at least one
     */
    public Map<String, List<ForeignObject>> of(
            Collection<ModelDefinition<?>> models, Collection<String> marts) throws SQLException {
        Map<String, List<ForeignObject>> found = new TreeMap<>();
        for (String mart : marts) {
            NavigableMap<String, TableShape> shapes =
                    new ModelShapes(catalog)
                            .of(models.stream().filter(m -> m.mart().equals(mart)).toList());
            List<ForeignObject> obstacles =
                    MartSwap.to(catalog, mart, shapes, catalog.schemas().staging(mart))
                            .obstacles(catalog);
            if (!obstacles.isEmpty()) {
                found.put(mart, obstacles);
            }
        }
        return found;
    }
}
