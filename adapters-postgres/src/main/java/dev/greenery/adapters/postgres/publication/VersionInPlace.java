package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.greenery.adapters.postgres.objects.Catalog;
import dev.greenery.adapters.postgres.objects.OwnedObjects;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.RunId;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The version that consumers see, when its tables are changed and not exchanged. */
public record VersionInPlace(Catalog catalog) {
    private static final String PUBLISHED =
            """
            SELECT DISTINCT ON (mart) mart, run_id FROM {ops}.publications
            WHERE mart = ANY (?) ORDER BY mart, publication_id DESC\
            """;

    /** Checks that there is somebody to ask. */
    public VersionInPlace {
        requireNonNull(catalog, "catalog is null");
    }

    /** Whose tables consumers see, by mart; without marts that are not published. */
    public Map<String, RunId> published(Collection<String> marts) throws SQLException {
        return catalog
                .list(
                        row -> Map.entry(row.getString("mart"), new RunId(row.getLong("run_id"))),
                        PUBLISHED,
                        marts)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Makes the version of one run, whose tables were changed, that of another one, and the newest.
     *
     * @param at when consumers begin to see it
     */
    public void renew(String mart, RunId from, RunId to, Instant at) throws SQLException {
        String before = catalog.schemas().version(mart, from);
        String after = catalog.schemas().version(mart, to);
        if (!new OwnedObjects(catalog).renameSchema(before, after)) {
            throw new WarehouseException(
                    "The schema %s is gone or somebody else's; nothing was published"
                            .formatted(before));
        }
        catalog.execute(
                "UPDATE {ops}.versions SET run_id = ? WHERE mart = ? AND run_id = ?",
                to.value(),
                mart,
                from.value());
        catalog.execute(
                "INSERT INTO {ops}.publications (mart, run_id, published_at) VALUES (?, ?, ?)",
                mart,
                to.value(),
                Timestamp.from(at));
    }
}
